import type { NewSale, SaleLine, SaleTotals, SellerSnapshot, SupplyKind } from '@rmp/contracts/sales';
import { chargesTax, documentTypeFor, ok, priceBill, printedPriceOf, refuse, supplyHeads } from '@rmp/gst';
import type { ComputedLine, Result, SaleDocumentType, SupplyPlace } from '@rmp/gst';
import type { CompleteLine } from './complete-lines.ts';
import { pricingRefusal } from './pricing-refusal.ts';
import type { SaleRefusal } from './refusal.ts';

/** Everything the figures of a bill depend on. */
export interface SaleTerms extends Pick<
  NewSale,
  'customer' | 'ship_to' | 'supply' | 'reverse_charge' | 'charges' | 'bill_discount_paise'
> {
  readonly seller: SellerSnapshot;
  /** Indian day of the document. */
  readonly date: string;
  readonly lines: readonly CompleteLine[];
}

export interface PricedSale {
  readonly document_type: SaleDocumentType;
  readonly place: SupplyPlace;
  readonly lines: readonly SaleLine[];
  readonly totals: SaleTotals;
}

/** Which paper, which place of supply, and every figure, by the calculation law. */
export function priceSale(terms: SaleTerms): Result<PricedSale, SaleRefusal> {
  const place = placeOf(terms);
  const bill = priceBill({
    lines: terms.lines.map((line) => ({ ...line, printed_price_paise: printedPriceOf(line, terms.date) })),
    charges: terms.charges,
    bill_discount_paise: terms.bill_discount_paise,
    supply: place.heads,
    charges_tax: taxGoesOnBill(terms),
  });
  if (!bill.ok) return refuse(pricingRefusal(bill.refusal, terms.lines));

  return ok({
    document_type: documentTypeFor({
      seller_kind: terms.seller.seller_kind,
      lines: terms.lines,
      buyer_registered: terms.customer?.gstin !== undefined,
    }),
    place,
    lines: terms.lines.map((line, index) => withFigures(line, bill.value.lines[index])),
    totals: bill.value.totals,
  });
}

function placeOf({ seller, customer, ship_to, supply }: SaleTerms): SupplyPlace {
  return supplyHeads({ seller_state: seller.state_code, buyer: customer, ship_to, supply });
}

/** Under reverse charge the buyer pays the tax to the government himself, so it is not on the bill. */
function taxGoesOnBill({ seller, supply, reverse_charge = false }: SaleTerms): boolean {
  return chargesTax(seller.seller_kind, supply satisfies SupplyKind | undefined) && !reverse_charge;
}

function withFigures(line: CompleteLine, figures: ComputedLine | undefined): SaleLine {
  if (figures) return { ...line, ...figures };
  throw new RangeError('a priced bill has a figure for each line');
}
