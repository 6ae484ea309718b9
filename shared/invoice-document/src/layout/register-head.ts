import type { ReactElement } from 'react';
import type { RegisterSheet } from '../sheet/register-sheet.ts';
import { nameSize } from './page-head.ts';
import type { PageSize } from './page-sizes.ts';
import { block, TAKES_THE_REST, text } from './rows.ts';
import { heightOf, linesHeight } from './text-width.ts';
import { LINE_HEIGHT, type } from './type.ts';

const SELLER_SHARE = 0.6;

/** Whose register it is, on the left, and of which days. */
export function registerHead({ seller, title, period, about = [] }: RegisterSheet, size: PageSize): ReactElement {
  const { body } = size;
  return block(
    { flexDirection: 'row', paddingBottom: body },
    block(
      { width: `${SELLER_SHARE * 100}%`, paddingRight: body * 2 },
      text(type(nameSize({ seller }, size), 'bold'), seller.name),
      ...seller.lines.map((line) => text(type(body), line)),
      ...(seller.gstin ? [text(type(body, 'bold'), `GSTIN ${seller.gstin}`)] : []),
    ),
    block(
      TAKES_THE_REST,
      text({ ...type(size.name * 0.8, 'bold'), textAlign: 'right' }, title),
      text({ ...type(body * 1.2), textAlign: 'right' }, period),
      ...about.map((line) => text({ ...type(body * 1.2), textAlign: 'right' }, line)),
    ),
  );
}

/** Points it takes, rather too many than too few. */
export function registerHeadHeight({ seller, about = [] }: RegisterSheet, size: PageSize): number {
  const { body, width, margin } = size;
  const room = (width - 2 * margin) * SELLER_SHARE - body * 2;
  const name = heightOf(seller.name, nameSize({ seller }, size), room);
  const left = name + linesHeight(seller.lines, body, room) + body * LINE_HEIGHT;
  const right =
    (size.name * 0.8 + body * 1.2) * LINE_HEIGHT + linesHeight(about, body * 1.2, width - 2 * margin - room);
  return Math.max(left, right) + body;
}
