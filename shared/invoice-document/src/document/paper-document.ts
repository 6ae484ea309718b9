import type { DocumentProps } from '@react-pdf/renderer';
import { Document } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { createElement } from 'react';
import type { PaperData, PaperKind } from '../data/paper-data.ts';
import type { PaperFormat, PaperOptions } from '../data/paper-options.ts';
import { TEMPLATE } from '../data/paper-options.ts';
import { pageSheet } from '../layout/page-sheet.ts';
import { PAGES, ROLLS } from '../layout/page-sizes.ts';
import { rollSheet } from '../layout/roll-sheet.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { sheetOf } from '../sheet/sheet-of.ts';

/**
 * A sale, note or receipt as a react-pdf document. The only time in it is the document's own date, from which, with the
 * title, the engine also derives the file's id.
 */
export function paperDocument<Kind extends PaperKind>(
  kind: Kind,
  data: PaperData[Kind],
  options: PaperOptions,
): ReactElement<DocumentProps> {
  const sheet = sheetOf(kind, data, options);
  return createElement(
    Document,
    {
      title: `${sheet.title.join(' · ')} ${sheet.number}`,
      author: sheet.seller.name,
      creator: TEMPLATE,
      producer: TEMPLATE,
      creationDate: new Date(`${sheet.business_date}T00:00:00Z`),
      language: options.locale,
    },
    ...laidOut(sheet, options.format),
  );
}

function laidOut(sheet: Sheet, format: PaperFormat): readonly ReactElement[] {
  switch (format) {
    case 'a4':
    case 'a5':
      return pageSheet(sheet, PAGES[format]);
    case '80mm':
    case '58mm':
      return [rollSheet(sheet, ROLLS[format])];
    default:
      return format satisfies never;
  }
}
