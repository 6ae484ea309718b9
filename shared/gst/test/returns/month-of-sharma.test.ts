import { describe, expect, it } from 'vitest';
import s1 from '../../golden/bills/s1-kirana-six-items.json' with { type: 'json' };
import s2 from '../../golden/bills/s2-kirana-rush.json' with { type: 'json' };
import s3 from '../../golden/bills/s3-two-of-item-x.json' with { type: 'json' };
import { creditNote, milli, paise, priceBill } from '../../src/index.ts';
import type { ComputedBill } from '../../src/index.ts';
import { gstr1Json, gstr3bJson, gstr3bOf, openCmp08, openGstr1, readPeriod } from '../../src/returns/index.ts';
import type { ReturnDocument, ReturnPeriod } from '../../src/returns/index.ts';
import { issuedLines } from '../a-bill.ts';
import { inputOf } from '../golden-bill.ts';
import type { GoldenBill } from '../golden-bill.ts';
import { aDocument, aLine, billOf, noteOf } from './a-document.ts';

/** S13: the six-item bill with one soap back, the rush and the bills of two phones. */
describe('The return of Sharma Kirana for November 2026', () => {
  it('has the consumers of the State by rate, the nil goods and the documents', () => {
    const json = gstr1Json(returnOf(theMonth()), head);

    expect(json).toMatchObject({
      gstin: '08ABCDE1234F1Z0',
      fp: '112026',
      b2cs: [
        { sply_ty: 'INTRA', pos: '08', typ: 'OE', rt: 5, txval: 736.69, iamt: 0, camt: 18.42, samt: 18.42, csamt: 0 },
        { sply_ty: 'INTRA', pos: '08', typ: 'OE', rt: 18, txval: 98.99, iamt: 0, camt: 8.91, samt: 8.91, csamt: 0 },
      ],
      nil: { inv: [{ sply_ty: 'INTRAB2C', nil_amt: 334.67, expt_amt: 0, ngsup_amt: 0 }] },
      doc_issue: {
        doc_det: [
          {
            doc_num: 1,
            docs: [
              { num: 1, from: 'A/2627/000122', to: 'A/2627/000124', totnum: 3, cancel: 0, net_issue: 3 },
              { num: 2, from: 'B/2627/000087', to: 'B/2627/000087', totnum: 1, cancel: 0, net_issue: 1 },
            ],
          },
          {
            doc_num: 5,
            docs: [{ num: 1, from: 'A-C/2627/000001', to: 'A-C/2627/000001', totnum: 1, cancel: 0, net_issue: 1 }],
          },
        ],
      },
    });
    expect(json).not.toHaveProperty('b2b');
  });

  it('has a table of codes that sums to the sections', () => {
    const { hsn_b2c, b2cs, nil, without_hsn } = returnOf(theMonth());
    const taxable = (rows: readonly { readonly taxable_paise: number }[]) =>
      rows.reduce((sum, row) => sum + row.taxable_paise, 0);

    expect(without_hsn).toEqual([]);
    expect(taxable(hsn_b2c)).toBe(taxable(b2cs) + 33_467);
    expect(nil.map(({ nil_paise }) => nil_paise)).toEqual([33_467]);
  });

  it('fills rows 3.1(a) and (c) of GSTR-3B', () => {
    const json = gstr3bJson(gstr3bOf(returnOf(theMonth())), head.gstin, head.period);

    expect(json).toMatchObject({
      ret_period: '112026',
      sup_details: {
        osup_det: { txval: 835.68, iamt: 0, camt: 27.33, samt: 27.33, csamt: 0 },
        osup_zero: { txval: 0 },
        osup_nil_exmp: { txval: 334.67 },
        osup_nongst: { txval: 0 },
      },
      inter_sup: { unreg_details: [], uin_details: [] },
    });
  });

  it('does not depend on the order in which documents come', () => {
    expect(returnOf(theMonth().toReversed())).toEqual(returnOf(theMonth()));
  });
});

describe('The quarter of the composition twin', () => {
  it('owes one per cent of 9,80,000 rupees, half to each government', () => {
    const cmp08 = openCmp08('trader', '2026-12-31');

    cmp08.add(bill(98_000_000));

    expect(cmp08.finish()).toMatchObject({
      turnover_paise: 98_000_000,
      taxable_turnover_paise: 98_000_000,
      rate_bp: 100,
      cgst_paise: 490_000,
      sgst_paise: 490_000,
    });
  });

  it('counts goods marked as nil in the turnover of a trader and not in what he pays on; a manufacturer pays on all', () => {
    const nil = {
      ...bill(1_000_000),
      lines: [aLine({ gst_rate_bp: 0, treatment: 'nil', taxable_paise: paise(1_000_000) })],
    };
    const trader = openCmp08('trader', '2026-12-31');
    const maker = openCmp08('manufacturer', '2026-12-31');

    for (const form of [trader, maker]) form.add(nil);

    expect(trader.finish()).toMatchObject({ turnover_paise: 1_000_000, cgst_paise: 0 });
    expect(maker.finish()).toMatchObject({ turnover_paise: 1_000_000, cgst_paise: 5_000 });
  });

  it('leaves cancelled bills and those of another kind of seller out', () => {
    const cmp08 = openCmp08('trader', '2026-12-31');

    cmp08.add({ ...bill(1_000_000), status: 'cancelled' });
    cmp08.add({ ...bill(1_000_000), seller_kind: 'regular' });

    expect(cmp08.finish().turnover_paise).toBe(0);
  });
});

const head = { gstin: '08ABCDE1234F1Z0', period: periodOf('2026-11'), version: 'GST3.2.2' };

function periodOf(label: string): ReturnPeriod {
  const period = readPeriod(label);
  if (period) return period;
  throw new Error(`no period: ${label}`);
}

function returnOf(documents: readonly ReturnDocument[]) {
  const builder = openGstr1();
  for (const document of documents) builder.add(document);
  return builder.finish();
}

function theMonth(): readonly ReturnDocument[] {
  const [six, rush, x] = [s1, s2, s3] as readonly GoldenBill[];
  if (!six || !rush || !x) throw new Error('three golden bills make the month');
  const first = billOf(six, priced(six), { number: 'A/2627/000122' });
  const issued = { lines: issuedLines(inputOf(six), priced(six)), payable_paise: priced(six).totals.payable_paise };
  const note = creditNote(issued, [], [{ line_no: 5, qty_milli: milli(1000) }]);
  if (!note.ok) throw new Error(`refused: ${note.refusal.code}`);
  return [
    first,
    billOf(rush, priced(rush), { number: 'A/2627/000123' }),
    billOf(x, priced(x), { number: 'A/2627/000124' }),
    billOf(x, priced(x), { number: 'B/2627/000087' }),
    noteOf(six, note.value, first, { number: 'A-C/2627/000001' }),
  ];
}

function priced(golden: GoldenBill): ComputedBill {
  const computed = priceBill(inputOf(golden));
  if (computed.ok) return computed.value;
  throw new Error(`refused: ${computed.refusal.code}`);
}

const bill = (taxable: number): ReturnDocument =>
  aDocument({
    document_type: 'bill_of_supply',
    seller_kind: 'composition',
    payable_paise: paise(taxable),
    lines: [aLine({ taxable_paise: paise(taxable), cgst_paise: paise(0), sgst_paise: paise(0) })],
  });
