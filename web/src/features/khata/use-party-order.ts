import { useLiveQuery } from 'dexie-react-hooks';
import { useLocal } from '#local/index.ts';
import { readMark, writeMark } from './khata-marks.ts';
import type { PartyOrder } from './model/parties.ts';

/** The order of the list, remembered on this device. */
export function usePartyOrder(): readonly [PartyOrder, (order: PartyOrder) => void] {
  const db = useLocal();
  const order = useLiveQuery(async () => db && readMark(db, 'khata:order'), [db]);
  const change = (next: PartyOrder): void => {
    if (db) void writeMark(db, 'khata:order', next);
  };
  return [order ?? 'most_due', change];
}
