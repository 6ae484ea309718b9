import { taxOn } from '@rmp/contracts/inventory';
import type { SaleLine, SellerSnapshot } from '@rmp/contracts/sales';
import type { Tenant } from '@rmp/contracts/tenant';
import { basisPoints, chargesTax, documentTypeFor, ok, priceBill, printedPriceOf, supplyHeads } from '@rmp/gst';
import type { BillTotals, ComputedLine, PricingRefusal, Result, SaleDocumentType } from '@rmp/gst';
import { sellerOn } from '#platform/seller-on.ts';
import { discountOf, lineDiscountOf } from './amounts.ts';
import type { Draft, DraftLine } from './draft.ts';
import { present } from './present.ts';

/** A draft as the paper would have it on a day: every figure by the calculation law. */
export interface PricedDraft {
  readonly document_type: SaleDocumentType;
  readonly seller: SellerSnapshot;
  readonly place_of_supply: string;
  readonly lines: readonly SaleLine[];
  readonly totals: BillTotals;
}

/** Prices a draft for a day. Lines still at nothing, while somebody types, are left out. */
export function priceDraft(draft: Draft, tenant: Tenant, date: string): Result<PricedDraft, PricingRefusal> {
  const seller = sellerOn(tenant, date);
  const place = supplyHeads({ seller_state: seller.state_code, buyer: draft.customer });
  const bearsTax = chargesTax(seller.seller_kind);
  const lines = draft.lines
    .filter(({ qty_milli }) => qty_milli > 0)
    .map((line, index) => completeLine(line, index + 1, { date, bearsTax }));

  const bill = priceBill({
    lines: lines.map((line) => ({ ...line, printed_price_paise: printedPriceOf(line, date) })),
    bill_discount_paise: discountOf(draft.discount, draft.lines),
    supply: place.heads,
    charges_tax: bearsTax,
  });
  if (!bill.ok) return bill;
  return ok({
    document_type: documentTypeFor({
      seller_kind: seller.seller_kind,
      lines,
      buyer_registered: draft.customer?.gstin !== undefined,
    }),
    seller,
    place_of_supply: place.place_of_supply,
    lines: lines.map((line, index) => withFigures(line, bill.value.lines[index])),
    totals: bill.value.totals,
  });
}

/** What a line is printed from, before it is computed. */
type CompleteLine = Omit<SaleLine, Exclude<keyof ComputedLine, 'line_no' | 'discount_paise'>>;

/** Only a regular dealer's lines bear a rate; for the others the item's own waits for better days. */
function completeLine(
  drafted: DraftLine,
  lineNo: number,
  { date, bearsTax }: { readonly date: string; readonly bearsTax: boolean },
): CompleteLine {
  const { line_id: _, tax, discount_bp: __, ...line } = drafted;
  const { gst_rate_bp, treatment, cess_rate_bp, cess_per_unit_paise } = taxOn(tax, date);
  return present({
    ...line,
    line_no: lineNo,
    gst_rate_bp: bearsTax ? gst_rate_bp : basisPoints(0),
    treatment,
    cess_rate_bp: bearsTax ? cess_rate_bp : undefined,
    cess_per_unit_paise: bearsTax ? cess_per_unit_paise : undefined,
    discount_paise: lineDiscountOf(drafted),
  });
}

function withFigures(line: CompleteLine, figures: ComputedLine | undefined): SaleLine {
  if (figures) return { ...line, ...figures };
  throw new RangeError('a priced bill has a figure for each line');
}
