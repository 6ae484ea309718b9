import { Page } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { createElement } from 'react';
import type { Fact, Registration, RollLine, Sheet, Sum } from '../sheet/sheet.ts';
import { FONT_FAMILY } from './fonts.ts';
import type { RollSize } from './page-sizes.ts';
import { pictureIn } from './picture.ts';
import { qrDrawing } from './qr-drawing.ts';
import { rollHead } from './roll-head.ts';
import { block, framedRow, linkLine, pairRow, sumRow, TAKES_THE_REST, text } from './rows.ts';
import { tableView } from './table-view.ts';
import type { Style } from './type.ts';
import { INK, type } from './type.ts';

/** A document on a thermal roll: one column, black only, as long as it takes. */
export function rollSheet(sheet: Sheet, size: RollSize): ReactElement {
  const style = { fontFamily: FONT_FAMILY, paddingHorizontal: size.margin, paddingTop: 10, paddingBottom: 22 };
  return createElement(
    Page,
    { size: { width: size.width }, style },
    rollHead(sheet, size),
    ...(sheet.roll_lines.length === 0 ? [] : [block(RULE, ...sheet.roll_lines.map((line) => lineView(line, size)))]),
    moneyView(sheet, size),
    settlementView(sheet, size),
    taxView(sheet, size),
    ...(sheet.registration ? [registrationView(sheet.registration, size)] : []),
    saidView(sheet, size),
    endView(sheet, size),
  );
}

const RULE: Style = { borderTopWidth: 1, borderTopColor: INK, borderTopStyle: 'dashed', marginTop: 4, paddingTop: 4 };

function lineView({ name, mark, measure, amount }: RollLine, size: RollSize): ReactElement {
  return block(
    { paddingBottom: 3 },
    block(
      { flexDirection: 'row' },
      text({ ...type(size.body, 'bold'), ...TAKES_THE_REST, paddingRight: 8 }, name),
      text({ ...type(size.small), flexShrink: 0, paddingTop: (size.body - size.small) * 1.05 }, mark),
    ),
    sumRow({ label: measure, value: amount }, size.body, roomOn(size)),
  );
}

function moneyView({ roll_sums, total, words }: Sheet, size: RollSize): ReactElement {
  const room = roomOn(size);
  return block(
    RULE,
    ...roll_sums.map((sum) => sumRow(sum, size.body, room)),
    pairRow(
      { ...total, label: total.label.toUpperCase() },
      { room, label: size.total, value: size.total, weight: 'strong' },
    ),
    text(type(size.small), words.value),
  );
}

function settlementView({ settlement, balance }: Sheet, size: RollSize): ReactElement {
  if (settlement.length === 0 && !balance) return block({});
  const room = roomOn(size);
  const black = settlement.map((sum): Sum => (sum.weight === 'quiet' ? { label: sum.label, value: sum.value } : sum));
  return block(
    RULE,
    ...black.map((sum) => sumRow(sum, size.body, room)),
    ...(balance ? [framedRow(balance, size.body, room)] : []),
  );
}

/** Eight digits and the blank around them, in multiples of the font size: the longest HSN code there is. */
const HSN_EM = 5.6;

function taxView({ taxes, roll_remarks }: Sheet, size: RollSize): ReactElement {
  if (!taxes && roll_remarks.length === 0) return block({});
  const room = {
    width: roomOn(size),
    fontSize: size.small,
    fontSizeMin: size.small * 0.5,
    cellPadding: 4,
    wideEm: HSN_EM,
  };
  return block(
    { marginTop: 6 },
    ...(taxes ? [tableView(taxes, { room, rowPadding: 0.5, hasMarginLine: false, isBlackOnly: true })] : []),
    ...roll_remarks.map((remark) => text({ ...type(size.small), marginTop: 2 }, remark)),
  );
}

/** Half of a reference number: where the engine broke it, it would put a hyphen that is none of its digits. */
const DIGITS_MAX = 32;

/** The signed code takes all the width there is: it has four times the modules of a payment's. */
function registrationView({ facts, qr }: Registration, size: RollSize): ReactElement {
  return block(
    RULE,
    ...facts.flatMap(({ label, value }) =>
      [`${label}: ${value.slice(0, DIGITS_MAX)}`, value.slice(DIGITS_MAX)].flatMap((line) =>
        line === '' ? [] : [text(type(size.small), line)],
      ),
    ),
    ...(qr ? [block({ alignItems: 'center' }, qrDrawing(qr, roomOn(size)))] : []),
  );
}

/** Where to pay, on which terms, and who signs. */
function saidView({ bank, terms, signature }: Sheet, size: RollSize): ReactElement {
  const small = type(size.small);
  const { picture, name } = signature;
  return block(
    {},
    ...[bank, terms].flatMap((fact) =>
      fact ? [block({ marginTop: 3 }, ...saidLines(fact).map((line) => text(small, line)))] : [],
    ),
    ...(picture || name !== undefined
      ? [
          block(
            { alignItems: 'flex-end', marginTop: 4 },
            ...(picture ? [pictureIn(picture, { width: size.width * 0.4, height: size.width * 0.15 })] : []),
            ...[name, signature.line].flatMap((line) =>
              line === undefined ? [] : [text({ ...small, textAlign: 'right' }, line)],
            ),
          ),
        ]
      : []),
  );
}

/** Each line of its own, as the shop wrote it. */
function saidLines({ label, value }: Fact): readonly string[] {
  return `${label}: ${value}`.split('\n');
}

function endView({ qr, link, thanks }: Sheet, size: RollSize): ReactElement {
  const centred = (style: Style, line: string) => text({ ...style, textAlign: 'center' }, line);
  return block(
    { ...RULE, borderTopStyle: 'solid', borderTopWidth: 1.25, alignItems: 'center' },
    ...(qr
      ? [
          qrDrawing(qr.text, size.qr),
          centred(type(size.body, 'bold'), qr.heading),
          ...qr.lines.map((line) => centred(type(size.small), line)),
        ]
      : []),
    ...(link ? [linkLine(link, size.small)] : []),
    block({ marginTop: 4 }, ...thanks.map((line) => centred(type(size.body), line))),
  );
}

function roomOn({ width, margin }: RollSize): number {
  return width - 2 * margin;
}
