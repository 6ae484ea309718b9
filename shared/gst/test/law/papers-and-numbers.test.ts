import { expect, test } from 'vitest';
import { creditNote, DOCUMENT_NUMBER, documentTypeFor, numberKey } from '../../src/index.ts';
import { aLine, issuedLines, pricedBill } from '../a-bill.ts';

const taxable = { gst_rate_bp: 500 };
const nil = { gst_rate_bp: 0 };

test('Act s.31(1): a regular dealer writes a tax invoice for taxable goods, also to a walk-in', () => {
  const paper = (buyer_registered: boolean) =>
    documentTypeFor({ seller_kind: 'regular', lines: [taxable], buyer_registered });

  expect([paper(true), paper(false)]).toEqual(['tax_invoice', 'tax_invoice']);
});

test('Act s.31(3)(c), r.49: a regular dealer writes a bill of supply when nothing on it is taxable', () => {
  const paper = documentTypeFor({ seller_kind: 'regular', lines: [nil, nil], buyer_registered: true });

  expect(paper).toBe('bill_of_supply');
});

test('Act s.34(1), r.53(1A): a credit note lowers value and tax of the bill it is on, by its rates', () => {
  const input = { lines: [aLine()], supply: 'intra', charges_tax: true } as const;
  const bill = pricedBill(input);

  const note = creditNote(
    { lines: issuedLines(input, bill), payable_paise: bill.totals.payable_paise },
    [],
    [{ line_no: 1, qty_milli: aLine().qty_milli }],
  );

  expect(note).toMatchObject({
    ok: true,
    value: { totals: { taxable_paise: 8474, cgst_paise: 763, sgst_paise: 763, payable_paise: 10_000 } },
  });
});

test('r.46(b): a number has at most sixteen letters, digits, hyphens and slashes', () => {
  expect(['A/2627/000001', 'INV-26-27/0000001'.slice(0, 16), 'a1'].every((text) => DOCUMENT_NUMBER.test(text))).toBe(
    true,
  );
  expect(['A/2627/0000000001', 'A 1', 'A_1', 'क/1', ''].some((text) => DOCUMENT_NUMBER.test(text))).toBe(false);
});

test('GSTN advisory of 4 April 2025: inv/1 and INV/1 are one number', () => {
  expect(numberKey('inv/1')).toBe(numberKey('INV/1'));
});

test('INV-01 schema: a number begins with none of 0, slash and hyphen', () => {
  expect(['0A/1', '/A1', '-A1'].some((text) => DOCUMENT_NUMBER.test(text))).toBe(false);
});
