import { chargesTax, minusPaise, sumPaise, supplyHeads, ZERO_PAISE } from '../src/index.ts';
import type {
  BillInput,
  BillLineInput,
  BillTotals,
  ChargeKind,
  ComputedCreditNote,
  ComputedLine,
  SellerKind,
  SupplyKind,
  SupplyPlace,
  Treatment,
} from '../src/index.ts';
import { percent, quantity, rupees } from './rupees.ts';

/** A worked bill an accountant can check, in rupees. An amount that is not written is 0.00. */
export interface GoldenBill {
  readonly title: string;
  readonly seller: { readonly state: string; readonly kind: SellerKind };
  readonly buyer?: { readonly gstin?: string; readonly state_code?: string };
  readonly ship_to?: { readonly state_code: string };
  readonly supply?: SupplyKind;
  readonly prices_include_tax: boolean;
  readonly lines: readonly GoldenLine[];
  readonly charges?: readonly { readonly kind: ChargeKind; readonly amount: string }[];
  readonly bill_discount?: string;
  readonly expected: {
    readonly document_type: string;
    readonly heads: string;
    readonly place_of_supply?: string;
    readonly lines: readonly GoldenLineFigures[];
    readonly totals: Partial<Record<TotalName, string>>;
    readonly in_words: string;
  };
  readonly returns?: readonly GoldenReturn[];
}

interface GoldenLine {
  readonly line_no: number;
  readonly item?: string;
  readonly hsn?: string;
  readonly unit?: string;
  readonly qty: string;
  readonly rate: string;
  readonly gst_percent: string;
  /** Why the line bears no tax; not written: nil. */
  readonly treatment?: Treatment;
  readonly price_includes_tax?: boolean;
  readonly discount?: string;
  /** Printed on the pack, of goods taxed on it (r.31D). */
  readonly printed_price?: string;
  readonly cess_percent?: string;
  readonly cess_per_unit?: string;
}

type TaxName = 'cgst' | 'sgst' | 'igst' | 'cess';
type LineName =
  'gross' | 'discount' | 'bill_discount' | 'charges' | 'net' | 'taxable' | 'concession' | 'total' | TaxName;
type TotalName = 'gross' | 'discount' | 'charges' | 'taxable' | 'concession' | 'round_off' | 'payable' | TaxName;
type GoldenLineFigures = { readonly line_no: number } & Partial<Record<LineName, string>>;

export type GoldenReturn = { readonly line_no: number; readonly qty: string; readonly refused?: string } & Partial<
  Record<'net' | 'taxable' | 'concession' | 'round_off' | 'payable' | TaxName, string>
>;

export function placeOf(golden: GoldenBill): SupplyPlace {
  const { seller, buyer, ship_to, supply } = golden;
  return supplyHeads({ seller_state: seller.state, buyer, ship_to, supply });
}

export function inputOf(golden: GoldenBill): BillInput {
  return {
    lines: golden.lines.map((line) => lineOf(line, golden.prices_include_tax)),
    charges: golden.charges?.map(({ kind, amount }) => ({ kind, amount_paise: rupees(amount) })),
    bill_discount_paise: amountOf(golden.bill_discount),
    supply: placeOf(golden).heads,
    charges_tax: chargesTax(golden.seller.kind, golden.supply),
  };
}

function lineOf(line: GoldenLine, pricesIncludeTax: boolean): BillLineInput {
  return {
    line_no: line.line_no,
    qty_milli: quantity(line.qty),
    unit_price_paise: rupees(line.rate),
    price_includes_tax: line.price_includes_tax ?? pricesIncludeTax,
    gst_rate_bp: percent(line.gst_percent),
    cess_rate_bp: percent(line.cess_percent ?? '0'),
    cess_per_unit_paise: amountOf(line.cess_per_unit),
    discount_paise: amountOf(line.discount),
    printed_price_paise: line.printed_price === undefined ? undefined : amountOf(line.printed_price),
  };
}

export function expectedLine(line: GoldenLineFigures): ComputedLine {
  return {
    line_no: line.line_no,
    gross_paise: amountOf(line.gross),
    discount_paise: amountOf(line.discount),
    bill_discount_paise: amountOf(line.bill_discount),
    charges_paise: amountOf(line.charges),
    net_paise: amountOf(line.net),
    taxable_paise: amountOf(line.taxable),
    ...taxesOf(line),
    ...concessionOf(line),
    total_paise: amountOf(line.total),
  };
}

export function expectedTotals(totals: GoldenBill['expected']['totals']): BillTotals {
  return {
    gross_paise: amountOf(totals.gross),
    discount_paise: amountOf(totals.discount),
    charges_paise: amountOf(totals.charges),
    taxable_paise: amountOf(totals.taxable),
    ...taxesOf(totals),
    ...concessionOf(totals),
    round_off_paise: amountOf(totals.round_off),
    payable_paise: amountOf(totals.payable),
  };
}

/** The credit note of a return, or why there is none. */
export type ReturnFigures = ComputedCreditNote | { readonly refused: string };

export function expectedReturn(wanted: GoldenReturn): ReturnFigures {
  if (wanted.refused !== undefined) return { refused: wanted.refused };

  const taxes = taxesOf(wanted);
  const taxable = amountOf(wanted.taxable);
  const concession = concessionOf(wanted);
  const total = minusPaise(sumPaise(taxable, Object.values(taxes)), concession.concession_paise ?? ZERO_PAISE);
  const line = { line_no: wanted.line_no, qty_milli: quantity(wanted.qty), net_paise: amountOf(wanted.net) };
  return {
    lines: [{ ...line, taxable_paise: taxable, ...taxes, ...concession, total_paise: total }],
    totals: {
      taxable_paise: taxable,
      ...taxes,
      ...concession,
      round_off_paise: amountOf(wanted.round_off),
      payable_paise: amountOf(wanted.payable),
    },
  };
}

function taxesOf(figures: Partial<Record<TaxName, string>>) {
  return {
    cgst_paise: amountOf(figures.cgst),
    sgst_paise: amountOf(figures.sgst),
    igst_paise: amountOf(figures.igst),
    cess_paise: amountOf(figures.cess),
  };
}

/** Only where the file has it: goods taxed on their printed price. */
function concessionOf({ concession }: { readonly concession?: string }) {
  return concession === undefined ? {} : { concession_paise: amountOf(concession) };
}

function amountOf(text = '0.00') {
  return rupees(text);
}
