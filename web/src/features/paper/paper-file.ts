import type { PaperCopy, PaperFormat, PaperLocale, StatementPaper } from '@rmp/invoice-document';
import { imagesFor, salePaper } from '#local/index.ts';
import type { LocalBill, LocalDb, LocalNote } from '#local/index.ts';
import { readDeviceSession } from '#platform/session.ts';
import { billOptions } from './bill-options.ts';
import { drawPaper } from './draw-paper.ts';

/** How a paper is wanted: an original, in the format the shop sends, unless told. */
export interface PaperWish {
  readonly format?: PaperFormat;
  readonly locale: PaperLocale;
  readonly copy?: PaperCopy;
  /** Original, duplicate and triplicate one after the other, as many as the shop prints (r.48); one unless told. */
  readonly copies?: number;
}

/**
 * The PDF of a bill, drawn on this device from what it keeps. While the customer still owes for it, a QR asks for that.
 * Throws `RangeError` for a bill that is not held whole.
 */
export async function billFile(db: LocalDb, bill: LocalBill, wish: PaperWish): Promise<File> {
  const data = salePaper(bill);
  if (!data) throw new RangeError(`bill ${bill.number} is not held whole`);
  const options = {
    ...(await asked(wish)),
    more_copies: data.einvoice?.status === 'registered' ? [] : MORE_COPIES.slice(0, (wish.copies ?? 1) - 1),
    ...(await billOptions(db, bill)),
  };
  return fileOf(bill.number, await drawPaper({ kind: 'sale', data, options }));
}

/** The PDF of a credit or debit note, drawn on this device. */
export async function noteFile(db: LocalDb, note: LocalNote, wish: PaperWish): Promise<File> {
  const images = await imagesFor(db, note.seller.paper);
  const options = { ...(await asked(wish)), balance_paise: note.balance_before_paise, images };
  return fileOf(note.number, await drawPaper({ kind: 'note', data: note, options }));
}

/** The PDF of a customer's khata, named after him and the day. */
export async function statementFile(data: StatementPaper, locale: PaperLocale): Promise<File> {
  const bytes = await drawPaper({ kind: 'statement', data, options: { locale } });
  return fileOf(`${data.customer.name} ${data.to_date}`, bytes);
}

/** An e-invoice has no copies (r.48(6)). */
const MORE_COPIES = ['duplicate', 'triplicate'] as const;

async function asked({ format, locale, copy = 'original' }: PaperWish) {
  const chosen = format ?? (await readDeviceSession())?.tenant?.paper?.format ?? 'a4';
  return { format: chosen, locale, copy } as const;
}

/** Numbers have slashes, file names have none. */
const fileOf = (number: string, bytes: Uint8Array<ArrayBuffer>): File =>
  new File([bytes], `${number.replaceAll('/', '-')}.pdf`, { type: 'application/pdf' });
