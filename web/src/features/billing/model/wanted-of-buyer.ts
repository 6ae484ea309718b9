import { thresholdOn } from '@rmp/gst';
import type { Paise } from '@rmp/gst';
import type { DraftCustomer } from './draft.ts';

/** What the paper of this bill should say of its buyer and does not yet. */
export interface BuyerCircumstances {
  readonly buyer: DraftCustomer | undefined;
  readonly taxable_paise: Paise;
  /** The shop's bills show tax: only then the rule is about them. */
  readonly bears_tax: boolean;
  readonly date: string;
}

/**
 * Whether name and address are to be asked for: an unregistered buyer of goods of a taxable value from 50,000 rupees on
 * (CGST rule 46(e)). Asked, never forced: the sale goes on.
 */
export function isBuyerWanted({ buyer, taxable_paise, bears_tax, date }: BuyerCircumstances): boolean {
  const from = thresholdOn('b2c_address_required_from', date);
  if (!bears_tax || from === undefined || taxable_paise < from || buyer?.gstin !== undefined) return false;
  return !buyer?.name || !buyer.address;
}
