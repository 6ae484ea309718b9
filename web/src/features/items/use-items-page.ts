import { sellerKindOn } from '@rmp/gst';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { useLocal } from '#local/index.ts';
import { today } from '#platform/clock.ts';
import { useDeviceSession } from '#platform/session.ts';
import { readMark } from './item-marks.ts';

const NONE: ReadonlySet<string> = new Set();

/** Items whose price is still the example of a starter list, by id. */
export function useExamplePrices(): ReadonlySet<string> {
  const db = useLocal();
  const ids = useLiveQuery(async () => db && readMark(db, 'items:example_prices'), [db]);
  return useMemo(() => (ids ? new Set(ids) : NONE), [ids]);
}

/** Whether this person may enter and change items; false until that is read. */
export function useMayChange(): boolean {
  return useDeviceSession()?.permissions.includes('items:write') ?? false;
}

/** Whether this person may change stock by hand. */
export function useMayMoveStock(): boolean {
  return useDeviceSession()?.permissions.includes('stock:adjust') ?? false;
}

/** Whether the shop's bills show tax today: a regular dealer's do. True until the profile is known, to hide nothing. */
export function useShowsTax(): boolean {
  const kinds = useDeviceSession()?.tenant?.seller_kinds;
  return kinds === undefined || sellerKindOn(kinds, today()) === 'regular';
}
