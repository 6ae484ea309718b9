import { upiLink } from '@rmp/invoice-document';
import type { PaperCopy, PaperFormat, PaperLocale, StatementPaper } from '@rmp/invoice-document';
import type { LocalBill, LocalDb, LocalNote } from '#local/index.ts';
import { drawPaper } from './draw-paper.ts';
import { dueOn } from './model/due-on.ts';
import { salePaper } from './model/sale-paper.ts';

/** How a paper is wanted; an original unless told. */
export interface PaperWish {
  readonly format: PaperFormat;
  readonly locale: PaperLocale;
  readonly copy?: PaperCopy;
}

/**
 * The PDF of a bill, drawn on this device from what it keeps. While the customer still owes for it, a QR asks for that.
 * Throws `RangeError` for a bill that is not held whole.
 */
export async function billFile(db: LocalDb, bill: LocalBill, wish: PaperWish): Promise<File> {
  const data = salePaper(bill);
  if (!data) throw new RangeError(`bill ${bill.number} is not held whole`);
  const options = { copy: 'original', ...wish, balance_paise: bill.balance_before_paise } as const;
  const upi_link = payLink(bill, await dueOn(db, bill));

  return fileOf(bill.number, await drawPaper({ kind: 'sale', data, options: { ...options, upi_link } }));
}

/** The PDF of a credit or debit note, drawn on this device. */
export async function noteFile(note: LocalNote, wish: PaperWish): Promise<File> {
  const options = { copy: 'original', ...wish, balance_paise: note.balance_before_paise } as const;
  return fileOf(note.number, await drawPaper({ kind: 'note', data: note, options }));
}

/** The PDF of a customer's khata, named after him and the day. */
export async function statementFile(data: StatementPaper, locale: PaperLocale): Promise<File> {
  const bytes = await drawPaper({ kind: 'statement', data, options: { locale } });
  return fileOf(`${data.customer.name} ${data.to_date}`, bytes);
}

/** Without a reference: each attempt to pay makes its own, paper is read again and again. */
function payLink({ fact, number }: LocalBill, due_paise: number): string | undefined {
  const seller = fact?.issued.seller;
  if (seller?.upi_id === undefined || due_paise <= 0) return undefined;
  return upiLink({ upi_id: seller.upi_id, payee_name: seller.business_name, amount_paise: due_paise, note: number });
}

/** Numbers have slashes, file names have none. */
const fileOf = (number: string, bytes: Uint8Array<ArrayBuffer>): File =>
  new File([bytes], `${number.replaceAll('/', '-')}.pdf`, { type: 'application/pdf' });
