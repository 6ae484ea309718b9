import type { DocumentProps } from '@react-pdf/renderer';
import { Document } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { createElement } from 'react';
import type { OptionsOf, PaperData, PaperKind, SheetData, SheetKind } from '../data/paper-data.ts';
import type { PaperFormat, PaperLocale, PaperOptions } from '../data/paper-options.ts';
import { TEMPLATE } from '../data/paper-options.ts';
import type { RegisterOptions, RegisterPaper } from '../data/register-paper.ts';
import type { StatementOptions, StatementPaper } from '../data/statement-paper.ts';
import { pageSheet } from '../layout/page-sheet.ts';
import { PAGES, REGISTER_PAGE, ROLLS } from '../layout/page-sizes.ts';
import { registerPages } from '../layout/register-pages.ts';
import { rollSheet } from '../layout/roll-sheet.ts';
import { registerSheet } from '../sheet/register-sheet.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { sheetOf } from '../sheet/sheet-of.ts';
import { statementSheet } from '../sheet/statement-sheet.ts';

const DOCUMENTS: {
  readonly [Kind in PaperKind]: (data: PaperData[Kind], options: OptionsOf[Kind]) => ReactElement<DocumentProps>;
} = {
  sale: (sale, options) => sheetDocument('sale', sale, options),
  note: (note, options) => sheetDocument('note', note, options),
  receipt: (receipt, options) => sheetDocument('receipt', receipt, options),
  day_bill: (dayBill, options) => sheetDocument('day_bill', dayBill, options),
  register: registerDocument,
  statement: statementDocument,
};

/** A sale, note, receipt, day's document, register or statement as a react-pdf document. */
export function paperDocument<Kind extends PaperKind>(
  kind: Kind,
  data: PaperData[Kind],
  options: OptionsOf[Kind],
): ReactElement<DocumentProps> {
  return DOCUMENTS[kind](data, options);
}

function sheetDocument<Kind extends SheetKind>(
  kind: Kind,
  data: SheetData[Kind],
  options: PaperOptions,
): ReactElement<DocumentProps> {
  const sheet = sheetOf(kind, data, options);
  const title = `${sheet.title.join(' · ')} ${sheet.number}`;
  const copies = (options.more_copies ?? []).map((copy) => sheetOf(kind, data, { ...options, copy }));
  const pages = [sheet, ...copies].flatMap((one) => laidOut(one, options.format, copies.length + 1));
  return documentOf({ ...sheet, title }, options, pages);
}

function registerDocument(data: RegisterPaper, options: RegisterOptions): ReactElement<DocumentProps> {
  const sheet = registerSheet(data, options);
  const title = `${sheet.title} ${sheet.period}`;
  return documentOf({ ...sheet, title }, options, registerPages(sheet, REGISTER_PAGE));
}

function statementDocument(data: StatementPaper, options: StatementOptions): ReactElement<DocumentProps> {
  const sheet = statementSheet(data, options);
  const title = `${sheet.title} ${data.customer.name} ${sheet.period}`;
  return documentOf({ ...sheet, title }, options, registerPages(sheet, PAGES.a4));
}

/** The only time in it is the document's own date, from which, with the title, the engine also derives the file's id. */
function documentOf(
  { title, seller, business_date }: Pick<Sheet, 'seller' | 'business_date'> & { readonly title: string },
  { locale }: { readonly locale: PaperLocale },
  pages: readonly ReactElement[],
): ReactElement<DocumentProps> {
  return createElement(
    Document,
    {
      title,
      author: seller.name,
      creator: TEMPLATE,
      producer: TEMPLATE,
      creationDate: new Date(`${business_date}T00:00:00Z`),
      language: locale,
    },
    ...pages,
  );
}

function laidOut(sheet: Sheet, format: PaperFormat, copies: number): readonly ReactElement[] {
  switch (format) {
    case 'a4':
    case 'a5':
      return pageSheet(sheet, PAGES[format], copies);
    case '80mm':
    case '58mm':
      return [rollSheet(sheet, ROLLS[format])];
    default:
      return format satisfies never;
  }
}
