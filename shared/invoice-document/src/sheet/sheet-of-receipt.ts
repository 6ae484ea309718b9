import type { PaperOptions } from '../data/paper-options.ts';
import type { ReceiptAllocation, ReceiptPaper } from '../data/receipt-paper.ts';
import { clockOnPaper, dayOnPaper } from '../figures/days.ts';
import { rupees } from '../figures/rupees.ts';
import type { PaperTitle, Words } from '../words/words.ts';
import { wordsIn } from '../words/words-in.ts';
import { balanceAfter, footOf, grandTotal } from './closing.ts';
import { buyerOnPaper, placeOnPaper, sellerOnPaper } from './parties.ts';
import type { Regime } from './regime.ts';
import type { Fact, Row, Sheet, Sum, Table } from './sheet.ts';

/** Money that changed hands: no supply, so no tax on it, whoever the seller is. */
export function sheetOfReceipt(receipt: ReceiptPaper, options: PaperOptions): Sheet {
  const words = wordsIn(options.locale);
  const regime: Regime = { isRegistered: receipt.seller.seller_kind !== 'unregistered', heads: [] };
  const isReceived = receipt.direction === 'in';
  const change_paise = isReceived ? -receipt.amount_paise : receipt.amount_paise;
  const { before, balance } = balanceAfter(change_paise, receipt.seller, options, words);
  const remarks = remarksOf(receipt, words);

  return {
    title: words.titles[titleOf(receipt)],
    copy: words.copies[options.copy],
    cancelled: (receipt.status ?? 'posted') === 'posted' ? undefined : words.cancelled,
    number: receipt.number ?? shortIdOf(receipt),
    number_label: isReceived && !receipt.voucher ? words.number.receipt : words.number.voucher,
    dated: `${dayOnPaper(receipt.paid_date)} ${clockOnPaper(receipt.paid_at)}`,
    date_label: words.date,
    business_date: receipt.paid_date,
    seller: sellerOnPaper(receipt.seller, regime, words),
    buyer: buyerOnPaper(receipt.customer, isReceived ? words.received_from : words.paid_to, regime, words),
    facts: [
      { label: isReceived ? words.received_by : words.paid_by, value: words.modes[receipt.mode] },
      ...(receipt.reference ? [{ label: words.reference, value: receipt.reference }] : []),
      ...voucherFacts(receipt, words),
    ],
    table: allocationTable(receipt, words),
    roll_lines: (receipt.allocations ?? []).map((allocation) => ({
      name: allocation.sale_number,
      mark: allocation.sold_date === undefined ? '' : dayOnPaper(allocation.sold_date),
      measure: stillDue(allocation, words),
      amount: rupees(allocation.amount_paise),
    })),
    sums: accountSums(receipt, words),
    roll_sums: accountSums(receipt, words),
    ...grandTotal(receipt.amount_paise, options, words),
    settlement: before,
    balance,
    remarks,
    roll_remarks: remarks,
    ...footOf(receipt.seller, options, words),
  };
}

/** An advance to a registered shop has a voucher of its own, and so has the advance that goes back. */
function titleOf({ voucher, direction }: ReceiptPaper): PaperTitle {
  if (voucher) return `${voucher.kind}_voucher`;
  return direction === 'in' ? 'receipt' : 'payment_voucher';
}

/** What r.50 and r.51 ask for beside the money: where the goods will be supplied, and what a refund belongs to. */
function voucherFacts({ voucher }: ReceiptPaper, words: Words): readonly Fact[] {
  if (!voucher) return [];
  const place = { label: words.place_of_supply, value: placeOnPaper(voucher.place_of_supply) };
  if (!voucher.of) return [place];
  return [{ label: words.of_voucher, value: `${voucher.of.number}, ${dayOnPaper(voucher.of.date)}` }, place];
}

function remarksOf({ voucher, note }: ReceiptPaper, words: Words): readonly string[] {
  return [...(voucher ? [words.advance_untaxed] : []), ...(note ? [`${words.note}: ${note}`] : [])];
}

/** The end of a time-ordered id is its random part, enough to tell two receipts of a shop apart. */
function shortIdOf({ payment_id }: ReceiptPaper): string {
  return payment_id.slice(-12).toUpperCase();
}

function allocationTable({ allocations = [] }: ReceiptPaper, words: Words): Table | undefined {
  if (allocations.length === 0) return undefined;
  const hasDue = allocations.some(({ due_paise }) => due_paise !== undefined);
  return {
    columns: [
      { head: words.set_against, align: 'left', isWide: true, isStrong: true },
      { head: words.date, align: 'left' },
      ...(hasDue ? ([{ head: words.still_due, align: 'right' }] as const) : []),
      { head: `${words.amount} ₹`, align: 'right', isStrong: true },
    ],
    rows: allocations.map(({ sale_number, sold_date, due_paise, amount_paise }): Row => ({
      cells: [
        sale_number,
        sold_date === undefined ? '' : dayOnPaper(sold_date),
        ...(hasDue ? [due_paise === undefined ? '' : rupees(due_paise)] : []),
        rupees(amount_paise),
      ],
    })),
  };
}

function stillDue({ due_paise }: ReceiptAllocation, words: Words): string {
  return due_paise === undefined ? '' : `${words.still_due} ${rupees(due_paise)}`;
}

function accountSums({ advance_paise = 0 }: ReceiptPaper, words: Words): readonly Sum[] {
  return advance_paise > 0 ? [{ label: words.towards_account, value: rupees(advance_paise) }] : [];
}
