import { CESS_ROWS } from '../data/cess.ts';
import { areSameGoods } from './same-goods.ts';

/**
 * Whether compensation cess was charged on a day (`2026-11-22`), on goods of a code where one is given. Goods without a
 * code are in doubt what they are, so the day alone decides.
 */
export const cessInForce = (date: string, hsn?: string): boolean =>
  CESS_ROWS.some(
    (row) =>
      row.from_date <= date &&
      date <= row.to_date &&
      (hsn === undefined || row.hsn.length === 0 || row.hsn.some((code) => areSameGoods(code, hsn))),
  );
