import { basisPoints } from '@rmp/gst';
import { useLiveQuery } from 'dexie-react-hooks';
import { useLocal } from '#local/index.ts';
import { today } from '#platform/clock.ts';
import { readMark, writeMark } from './marks.ts';
import { usualRate } from './model/item-line.ts';
import type { LooseTerms } from './model/item-line.ts';

/** So many goods tell what this shop sells. */
const LOOKED_AT = 200;

/**
 * How goods nobody has entered are taxed: as told last on this device, else at the rate most goods of the shop bear. A
 * line shows it and it can be told for each; only a shop whose bills show tax uses it.
 */
export function useLooseTerms(): LooseTerms {
  const db = useLocal();
  const terms = useLiveQuery(async () => {
    const told = db && (await readMark(db, 'billing:loose'));
    return told ?? (db && { gst_rate_bp: usualRate(await db.items.limit(LOOKED_AT).toArray(), today()) });
  }, [db]);
  return terms ?? { gst_rate_bp: basisPoints(0) };
}

/** Remembers how they were taxed last. */
export function useKeepLooseTerms(): (terms: LooseTerms) => void {
  const db = useLocal();
  return (terms) => void (db && writeMark(db, 'billing:loose', terms));
}
