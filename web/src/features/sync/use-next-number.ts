import { useLiveQuery } from 'dexie-react-hooks';
import { nextNumber, useLocal } from '#local/index.ts';
import { today } from '#platform/clock.ts';
import { useDeviceSession } from '#platform/session.ts';

/** The number of the next bill of this device: `undefined` until it is read, `null` where the device has no series. */
export function useNextNumber(): string | null | undefined {
  const db = useLocal();
  const session = useDeviceSession();
  return useLiveQuery(async () => {
    if (session === null || (session && !session.prefix)) return null;
    return db && session?.prefix ? nextNumber(db, 'sale', today(), session.prefix) : undefined;
  }, [db, session]);
}
