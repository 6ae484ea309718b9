import type { NewDebitNote, Sale } from '@rmp/contracts/sales';
import { chargesTax, milli, ok, priceBill, refuse, supplyHeads, ZERO_PAISE } from '@rmp/gst';
import type { PricingRefusal, Result, TaxHeads } from '@rmp/gst';
import type { ComputedNote, NoteDoubt } from './compute-return.ts';
import { noteLine } from './note-line.ts';

/**
 * What the customer owes beyond the bill, at its rates and place. `net_paise` of a line is what its price was short of,
 * with tax where the price has it.
 */
export function computeDebitNote(sale: Sale, wanted: NewDebitNote['lines']): Result<ComputedNote, NoteDoubt> {
  const billed = wanted.map(({ line_no }) => sale.lines.find((line) => line.line_no === line_no));
  const unknown = billed.indexOf(undefined);
  if (unknown >= 0) return refuse(unknownLine(wanted, unknown));

  const lines = billed.flatMap((line) => line ?? []);
  const priced = priceBill({
    lines: lines.map(({ line_no, price_includes_tax, gst_rate_bp, cess_rate_bp, concession_paise }, index) => ({
      line_no,
      qty_milli: ONE,
      unit_price_paise: wanted[index]?.net_paise ?? refuseGap(),
      price_includes_tax,
      gst_rate_bp,
      cess_rate_bp,
      // the printed price bore all of the tax already (CGST Rules r.31D)
      printed_price_paise: concession_paise === undefined ? undefined : ZERO_PAISE,
    })),
    supply: headsOf(sale),
    charges_tax: chargesTax(sale.seller.seller_kind, sale.supply) && !sale.reverse_charge,
  });
  if (!priced.ok) return refuse(pricingDoubt(priced.refusal));

  const { gross_paise: _gross, discount_paise: _discount, charges_paise: _charges, ...totals } = priced.value.totals;
  return ok({
    lines: lines.map((line, index) =>
      noteLine(line, { ...(priced.value.lines[index] ?? refuseGap()), qty_milli: line.qty_milli }),
    ),
    totals,
  });
}

const ONE = milli(1000);

/** The bill's own heads; where it bears no tax, those of the place the goods went to. */
export function headsOf({ totals, seller, customer, ship_to, supply }: Sale): TaxHeads {
  if (totals.igst_paise > 0) return 'inter';
  if (totals.cgst_paise > 0) return 'intra';
  return supplyHeads({ seller_state: seller.state_code, buyer: customer, ship_to, supply }).heads;
}

function unknownLine(wanted: NewDebitNote['lines'], index: number): NoteDoubt {
  const errors = [{ pointer: `/lines/${index}/line_no` }];
  return { flag: 'total-differs', refusal: { code: 'sales/line-unknown', line_no: wanted[index]?.line_no, errors } };
}

const pricingDoubt = (refusal: PricingRefusal): NoteDoubt => ({
  flag: 'total-differs',
  refusal: {
    ...refusal,
    code: refusal.code === 'line-no-repeated' ? 'sales/line-numbers' : 'sales/amount-beyond-limit',
  },
});

function refuseGap(): never {
  throw new RangeError('a priced note has a figure for each line');
}
