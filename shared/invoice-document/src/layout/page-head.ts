import type { ReactElement } from 'react';
import type { LabelledParty, Party, Sheet } from '../sheet/sheet.ts';
import type { PageSize } from './page-sizes.ts';
import { block, labelled, TAKES_THE_REST, text } from './rows.ts';
import { emOf } from './text-width.ts';
import { INK, QUIET_INK, type } from './type.ts';

/** What one line beside the title holds, in multiples of the font size. */
const NAME_EM_MAX = 18;

/** Who sells, what paper this is, to whom, which number and date. */
export function headView(sheet: Sheet, size: PageSize): ReactElement {
  return block(
    {},
    block(
      { flexDirection: 'row', justifyContent: 'space-between', paddingBottom: size.body },
      sellerView(sheet, size),
      titleView(sheet, size),
    ),
    block(
      {
        flexDirection: 'row',
        borderTopWidth: 2.25,
        borderTopColor: INK,
        paddingTop: size.body * 0.8,
        paddingBottom: size.body * 1.3,
      },
      partyView(sheet.buyer, size),
      ...(sheet.ship_to ? [partyView(sheet.ship_to, size)] : []),
      factsView(sheet, size),
    ),
  );
}

function sellerView({ seller }: Sheet, size: PageSize): ReactElement {
  return block(
    { ...TAKES_THE_REST, paddingRight: size.body * 2 },
    text(type(nameSize(seller, size), 'bold'), seller.name),
    ...seller.lines.map((line) => text(type(size.body), line)),
    ...(seller.gstin ? [text(type(size.body, 'bold'), `GSTIN ${seller.gstin}`)] : []),
  );
}

/** A long name is set smaller, so that the head does not take the page. */
export function nameSize({ name }: Party, { name: wanted, body }: PageSize): number {
  return Math.max(body * 1.4, Math.min(wanted, (wanted * NAME_EM_MAX) / emOf(name)));
}

function titleView({ title, copy, legend, cancelled }: Sheet, size: PageSize): ReactElement {
  return block(
    { width: '42%', alignItems: 'flex-end' },
    ...title.map((line) => text({ ...type(size.body * 1.3, 'bold'), textAlign: 'right' }, line)),
    text({ ...type(size.body, 'regular', QUIET_INK), textAlign: 'right' }, copy),
    ...(legend ? [text({ ...type(size.body * 0.9), textAlign: 'right', marginTop: 2 }, legend)] : []),
    ...(cancelled
      ? [
          block(
            { borderWidth: 1.5, borderColor: INK, paddingHorizontal: 8, paddingVertical: 2, marginTop: 5 },
            text(type(size.body * 1.15, 'bold'), cancelled),
          ),
        ]
      : []),
  );
}

function partyView({ label, name, lines, gstin }: LabelledParty, size: PageSize): ReactElement {
  return block(
    { flexGrow: 1.25, flexShrink: 1, flexBasis: 0, paddingRight: size.body },
    text(type(size.body, 'regular', QUIET_INK), label),
    text(type(size.body * 1.2, 'bold'), name),
    ...lines.map((line) => text(type(size.body), line)),
    ...(gstin ? [text(type(size.body, 'bold'), `GSTIN ${gstin}`)] : []),
  );
}

/** Two to five of them: three to a row, or two where a delivery address takes its share. */
function factsView({ number, dated, facts, number_label, date_label, ship_to }: Sheet, size: PageSize): ReactElement {
  const width = ship_to ? '50%' : '33.3%';
  const all = [{ label: number_label, value: number }, { label: date_label, value: dated }, ...facts];
  return block(
    { flexDirection: 'row', flexWrap: 'wrap', flexGrow: 2, flexShrink: 1, flexBasis: 0 },
    ...all.map((fact) => block({ width, paddingRight: size.body * 0.7, paddingBottom: 3 }, labelled(fact, size.body))),
  );
}
