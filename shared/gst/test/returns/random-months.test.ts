import { describe, expect, it } from 'vitest';
import { paise } from '../../src/index.ts';
import type { DocumentType, SupplyKind } from '../../src/index.ts';
import { agreementOf, gstr3bOf, openGstr1 } from '../../src/returns/index.ts';
import type { Figures, Gstr1, ListedDocument, ReturnDocument, ReturnLine } from '../../src/returns/index.ts';
import { diceOf } from '../random-bill.ts';
import type { Dice } from '../random-bill.ts';
import { aDocument, aLine, MAHARASHTRA_BUYER, originalOf } from './a-document.ts';

const MONTHS = process.env['RMP_SOAK'] ? 5_000 : 100;
const SEED = 20_261_201;

/** Every taxpayer's month: consumers near and far, registered buyers, exports, notes, cancelled papers, memos, goods without a code. */
describe('Any month', () => {
  it('has the same sums in documents, sections, codes and GSTR-3B, to the paisa', { timeout: 120_000 }, () => {
    const dice = diceOf(SEED);

    for (let count = 0; count < MONTHS; count += 1) {
      const documents = randomMonth(dice);
      const gstr1 = builtOf(documents);
      const fromDocuments = sumOf(documents.filter(isCounted).map((one) => signed(one.lines, one.document_type)));

      expect({ count, ...sumOf([...sections(gstr1), ...nilOf(gstr1)]) }).toEqual({ count, ...fromDocuments });
      expect({ count, ...sumOf([...gstr1.hsn_b2b, ...gstr1.hsn_b2c, ...gstr1.without_hsn]) }).toEqual({
        count,
        ...fromDocuments,
      });
      expect({ count, ...agreementOf(gstr1) }).toEqual({
        count,
        sections: fromDocuments,
        hsn: fromDocuments,
        gstr3b_taxable_paise: fromDocuments.taxable_paise,
      });
      expect({ count, taxable_paise: of3b(gstr1) }).toEqual({ count, taxable_paise: fromDocuments.taxable_paise });
    }
  });
});

/** A memo is not: the document of its day is (Act s.31(3)(b), r.46 fourth proviso). */
const isCounted = ({ status, document_type }: ReturnDocument): boolean =>
  status === 'issued' && document_type !== 'memo';

function builtOf(documents: readonly ReturnDocument[]): Gstr1 {
  const builder = openGstr1();
  for (const document of documents) builder.add(document);
  return builder.finish();
}

const NOTHING = { taxable_paise: 0, cgst_paise: 0, sgst_paise: 0, igst_paise: 0, cess_paise: 0 };
type Sums = typeof NOTHING;

function sumOf(parts: readonly Sums[]): Sums {
  const total = { ...NOTHING };
  for (const part of parts) {
    for (const name of ['taxable_paise', 'cgst_paise', 'sgst_paise', 'igst_paise', 'cess_paise'] as const) {
      total[name] += part[name];
    }
  }
  return total;
}

const times = (sums: Sums, sign: number): Sums => ({
  taxable_paise: sign * sums.taxable_paise,
  cgst_paise: sign * sums.cgst_paise,
  sgst_paise: sign * sums.sgst_paise,
  igst_paise: sign * sums.igst_paise,
  cess_paise: sign * sums.cess_paise,
});

const signed = (lines: readonly ReturnLine[], type: ReturnDocument['document_type']): Sums =>
  times(sumOf(lines), type === 'credit_note' ? -1 : 1);

const sections = ({ b2b, b2cl, b2cs, exp, cdnr, cdnur }: Gstr1): readonly Sums[] => [
  ...b2cs,
  ...[...b2b, ...b2cl, ...exp, ...cdnr, ...cdnur].map(listed),
];

const listed = ({ rates, note }: ListedDocument): Sums => times(sumOf(rates), note === 'C' ? -1 : 1);

const nilOf = ({ nil }: Gstr1): readonly Sums[] =>
  nil.map((row) => ({ ...NOTHING, taxable_paise: row.nil_paise + row.exempt_paise + row.non_gst_paise }));

function of3b(gstr1: Gstr1): number {
  const { taxable, zero_rated, nil_and_exempt_paise, non_gst_paise, reverse_charge_paise } = gstr3bOf(gstr1);
  return taxable.taxable_paise + zero_rated.taxable_paise + nil_and_exempt_paise + non_gst_paise + reverse_charge_paise;
}

function randomMonth(dice: Dice): readonly ReturnDocument[] {
  return Array.from({ length: dice.between(1, 60) }, (_, index) => randomDocument(dice, index + 1));
}

function randomDocument(dice: Dice, serial: number): ReturnDocument {
  const supply: SupplyKind = dice.isLucky(10)
    ? dice.oneOf<SupplyKind>(['sez_wp', 'sez_wop', 'export_wp', 'export_wop', 'deemed'])
    : 'regular';
  const isAbroad = supply.startsWith('export');
  const isToBusiness = !isAbroad && (supply !== 'regular' || dice.isLucky(30));
  const place_of_supply = isAbroad ? '96' : dice.oneOf(['08', '08', '08', '27', '07']);
  const isInter = place_of_supply !== '08' || supply.startsWith('sez');
  const lines = Array.from({ length: dice.between(1, 6) }, (_, index) =>
    randomLine(dice, index + 1, isInter, supply.endsWith('_wop')),
  );
  const bill = aDocument({
    number: `A/2627/${String(serial).padStart(6, '0')}`,
    status: dice.isLucky(5) ? 'cancelled' : 'issued',
    supply,
    place_of_supply,
    reverse_charge: isToBusiness && dice.isLucky(5),
    payable_paise: paise(dice.isLucky(10) ? dice.between(9_999_900, 30_000_000) : dice.between(100, 900_000)),
    lines,
    ...(isToBusiness && { buyer_gstin: MAHARASHTRA_BUYER }),
  });
  if (dice.isLucky(10)) return { ...bill, document_type: 'memo' };
  if (!dice.isLucky(20)) return bill;
  const document_type: DocumentType = dice.oneOf<DocumentType>(['credit_note', 'credit_note', 'debit_note']);
  return { ...bill, document_type, payable_paise: paise(dice.between(100, 5_000)), original: originalOf(bill) };
}

function randomLine(dice: Dice, lineNo: number, isInter: boolean, isWithoutTax: boolean): ReturnLine {
  const gst_rate_bp = dice.oneOf([0, 500, 500, 1800, 4000, 25]);
  const tax = isWithoutTax || gst_rate_bp === 0 ? 0 : dice.between(1, 40_000);
  const figures: Figures = {
    taxable_paise: paise(dice.between(-1, 200_000)),
    cgst_paise: paise(isInter ? 0 : tax),
    sgst_paise: paise(isInter ? 0 : tax),
    igst_paise: paise(isInter ? tax : 0),
    cess_paise: paise(tax > 0 && dice.isLucky(5) ? 12 : 0),
  };
  return aLine({
    line_no: lineNo,
    name: dice.oneOf(['Sugar', 'Soap', 'Shirt']),
    hsn: dice.isLucky(10) ? undefined : dice.oneOf(['1701', '3401', '6205', '9987']),
    unit: dice.oneOf(['kg', 'pcs']),
    qty_milli: dice.between(1, 9_000),
    gst_rate_bp,
    ...(gst_rate_bp === 0 && { treatment: dice.oneOf(['nil', 'exempt', 'non_gst'] as const) }),
    ...figures,
  });
}
