import { basisPoints } from '@rmp/gst';
import type { BasisPoints } from '@rmp/gst';
import { useLiveQuery } from 'dexie-react-hooks';
import { useLocal } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import { readMark, writeMark } from './marks.ts';
import type { LooseTerms } from './model/item-line.ts';

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
  const { usualRateOf } = await import('./usual-rate.ts');
  const { rate, isSure } = await usualRateOf(db);
  if (isSure) usualOf.set(db, rate);
  return rate;
}

/** Remembers how they were taxed last. */
export function useKeepLooseTerms(): (terms: LooseTerms) => void {
  const db = useLocal();
  return (terms) => void (db && writeMark(db, 'billing:loose', terms));
}
