import type { Issued, NewSale } from '@rmp/contracts/sales';

/** By what an old bill is found again, beside its number, day and customer. */
export interface BillIndex {
  /** The last part of its number, which is what people say: 124 of `A/2627/000124`. */
  readonly serial?: number;
  readonly customer_mobile?: string;
  /** What was sold, each once; absent for a bill of another device that only the list has told of. */
  readonly item_ids?: readonly string[];
}

/** What is known of a bill: `fact` only where it is held whole. */
interface Known {
  readonly number: string;
  readonly fact?: NewSale & { readonly issued: Issued };
}

export function foundBy({ number, fact }: Known): BillIndex {
  const serial = Number(/\/(\d+)$/.exec(number)?.[1] ?? Number.NaN);
  const mobile = fact?.customer?.mobile;
  const sold = fact?.issued.lines.flatMap(({ item_id }) => item_id ?? []);
  return {
    ...(Number.isSafeInteger(serial) && { serial }),
    ...(mobile !== undefined && { customer_mobile: mobile }),
    ...(sold && { item_ids: [...new Set(sold)] }),
  };
}
