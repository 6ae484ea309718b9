import type { SaleCustomer, SellerSnapshot } from '@rmp/contracts/sales';
import { paise } from '@rmp/gst';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { LocalBill } from '#local/index.ts';
import { soldBill } from '#local/testing/sold-bill.ts';
import { Receipt } from '#ui/receipt.tsx';
import { billSheet } from '../model/bill-sheet.ts';

type Fact = NonNullable<LocalBill['fact']>;

/** What is different from the bill of scenario S1. */
interface BillWish {
  readonly seller?: Partial<SellerSnapshot>;
  readonly customer?: Partial<SaleCustomer>;
  readonly ship_to?: Fact['ship_to'];
  readonly reverse_charge?: boolean;
  readonly issued?: Partial<Fact['issued']>;
  readonly own?: Partial<LocalBill>;
}

/** The bill of S1, each line under the heading 1701, unless told otherwise. */
export function aBill({ seller, customer, issued, own, ship_to, reverse_charge = false }: BillWish = {}): LocalBill {
  const bill = soldBill();
  if (!bill.fact) throw new RangeError('a sold bill is whole');
  const { fact } = bill;
  return {
    ...bill,
    fact: {
      ...fact,
      reverse_charge,
      ...(ship_to && { ship_to }),
      ...(fact.customer && { customer: { ...fact.customer, ...customer } }),
      issued: {
        ...fact.issued,
        lines: fact.issued.lines.map((line) => ({ ...line, hsn: '1701' })),
        ...issued,
        seller: { ...fact.issued.seller, ...seller },
      },
    },
    ...own,
  };
}

/** The same goods sold into another State: both halves of the tax as one. */
export function betweenStates(): Pick<Fact['issued'], 'lines' | 'totals' | 'document_type' | 'place_of_supply'> {
  const { fact } = aBill();
  if (!fact) throw new RangeError('a sold bill is whole');
  return {
    document_type: 'tax_invoice',
    place_of_supply: '27',
    lines: fact.issued.lines.map(asOne),
    totals: asOne(fact.issued.totals),
  };
}

function asOne<Taxed extends { readonly cgst_paise: number; readonly sgst_paise: number }>(taxed: Taxed) {
  const igst_paise = paise(taxed.cgst_paise + taxed.sgst_paise);
  return { ...taxed, cgst_paise: paise(0), sgst_paise: paise(0), igst_paise };
}

type RollOptions = Partial<Parameters<typeof billSheet>[1]>;

/** The roll as the browser draws it. */
export function drawnRoll(bill: LocalBill, options: RollOptions = {}): string {
  const sheet = billSheet(bill, { locale: 'en', copy: 'original', ...options });
  if (!sheet) throw new RangeError(`bill ${bill.number} is not held whole`);
  return renderToStaticMarkup(createElement(Receipt, { sheet }));
}

/** The words on it, in order, one space between them. */
export function wordsOnRoll(bill: LocalBill, options: RollOptions = {}): string {
  return drawnRoll(bill, options)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
