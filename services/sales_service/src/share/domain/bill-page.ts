import type { Sale, SaleNote } from '@rmp/contracts/sales';
import { inRupees } from './share-text.ts';

/** The style of the pages; its hash is the only one the page's policy lets in. */
export const PAGE_STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:1rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}' +
  'table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}td,th{padding:.3rem 0;text-align:right;' +
  'border-bottom:1px solid #ddd}td:first-child,th:first-child{text-align:left}.sum{font-weight:600}a{color:#0b57d0}';

/** One bill as a page without scripts: what was bought, what was paid, what is due, and its paper. */
export function billPage(sale: Sale, pdfUrl: string): string {
  const { seller, number, sold_date, customer, lines, totals, tenders, due_paise, status } = sale;
  const rows = lines.map(({ name, qty_milli, unit, total_paise }) =>
    row(`${name}, ${quantity(qty_milli)} ${unit}`, total_paise),
  );
  const paid = tenders.map(({ mode, amount_paise }) => row(MODES[mode], amount_paise));

  return page(
    `${seller.business_name}: ${number}`,
    [
      `<h1>${escape(seller.business_name)}</h1>`,
      ...(seller.gstin === undefined ? [] : [`<p>GSTIN ${escape(seller.gstin)}</p>`]),
      `<p>Bill ${escape(number)} of ${escape(sold_date)}${customer?.name ? ` for ${escape(customer.name)}` : ''}</p>`,
      ...(status === 'cancelled' ? ['<p class="sum">This bill is cancelled.</p>'] : []),
      '<table>',
      ...rows,
      ...(totals.round_off_paise === 0 ? [] : [row('Round off', totals.round_off_paise)]),
      row('Total', totals.payable_paise, 'sum'),
      ...paid,
      ...(due_paise > 0 ? [row('Due', due_paise, 'sum')] : []),
      '</table>',
      `<p><a href="${escape(pdfUrl)}">Open the bill as PDF</a></p>`,
    ].join('\n'),
  );
}

/** One note as such a page: which bill it corrects, what came back, and what became of the money. */
export function notePage(
  { seller, kind, number, note_date, sale_number, lines, totals, refund }: SaleNote,
  pdfUrl: string,
): string {
  const back = refund && refund.amount_paise > 0 ? [row(`Given back: ${MODES[refund.mode]}`, refund.amount_paise)] : [];
  const exchanged = refund?.exchange ? [row('Taken for other goods', refund.exchange.amount_paise)] : [];

  return page(
    `${seller.business_name}: ${number}`,
    [
      `<h1>${escape(seller.business_name)}</h1>`,
      ...(seller.gstin === undefined ? [] : [`<p>GSTIN ${escape(seller.gstin)}</p>`]),
      `<p>${kind === 'credit_note' ? 'Credit note' : 'Debit note'} ${escape(number)} of ${escape(note_date)} on bill ${escape(sale_number)}</p>`,
      '<table>',
      ...lines.map(({ name, qty_milli, unit, total_paise }) =>
        row(`${name}, ${quantity(qty_milli)} ${unit}`, total_paise),
      ),
      ...(totals.round_off_paise === 0 ? [] : [row('Round off', totals.round_off_paise)]),
      row('Total', totals.payable_paise, 'sum'),
      ...exchanged,
      ...back,
      '</table>',
      `<p><a href="${escape(pdfUrl)}">Open the note as PDF</a></p>`,
    ].join('\n'),
  );
}

/** The same words whatever the reason: a wrong link, an old one, or a phone that has not sent its bill yet. */
export const nothingHerePage = (): string =>
  page(
    'Bill not here yet',
    '<h1>This bill is not here yet</h1>\n<p>The shop’s phone may not have sent it, or the link is wrong or too old. ' +
      'Try again later, or ask the shop for a new link.</p>',
  );

const page = (title: string, body: string): string =>
  `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,` +
  `initial-scale=1"><title>${escape(title)}</title><style>${PAGE_STYLE}</style></head>\n<body>\n${body}\n</body>\n</html>\n`;

const row = (what: string, paise: number, kind = 'line'): string =>
  `<tr class="${kind}"><td>${escape(what)}</td><td>${inRupees(paise)}</td></tr>`;

const quantity = (milli: number): string => String(milli / 1000);

const MODES = {
  cash: 'Cash',
  upi: 'UPI',
  card: 'Card',
  bank: 'Bank',
  cheque: 'Cheque',
  advance: 'Advance',
  udhaar: 'Udhaar',
  exchange: 'Goods given back',
} as const satisfies Record<Sale['tenders'][number]['mode'], string>;

/** What people typed never becomes markup. */
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
