import { basisPoints } from '@rmp/gst';
import type { BasisPoints } from '@rmp/gst';
import { useLiveQuery } from 'dexie-react-hooks';
import { useLocal } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import { today } from '#platform/clock.ts';
import { readMark, writeMark } from './marks.ts';
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
    if (told || !db) return told;
    return { gst_rate_bp: usualOf.get(db) ?? (await lookUp(db)) };
  }, [db]);
  return terms ?? { gst_rate_bp: basisPoints(0) };
}

/** What enough goods told, once a page: each bill changes their stock, and none what they are taxed as. */
const usualOf = new WeakMap<LocalDb, BasisPoints>();

async function lookUp(db: LocalDb): Promise<BasisPoints> {
  // read before anything else is waited for, or the live query would not know that it was
  const items = await db.items.limit(LOOKED_AT).toArray();
  const { usualRate } = await import('./usual-rate.ts');
  const rate = usualRate(items, today());
  if (items.length === LOOKED_AT) usualOf.set(db, rate);
  return rate;
}

/** Remembers how they were taxed last. */
export function useKeepLooseTerms(): (terms: LooseTerms) => void {
  const db = useLocal();
  return (terms) => void (db && writeMark(db, 'billing:loose', terms));
}
