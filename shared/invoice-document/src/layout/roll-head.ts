import type { ReactElement } from 'react';
import type { Fact, LabelledParty, Picture, Sheet } from '../sheet/sheet.ts';
import type { RollSize } from './page-sizes.ts';
import { pictureIn } from './picture.ts';
import { shopName } from './shop-name.ts';
import { block, TAKES_THE_REST, text } from './rows.ts';
import type { Style } from './type.ts';
import { INK, type } from './type.ts';

/** The shop in the middle, then what paper this is, its number and date, and the buyer. */
export function rollHead(sheet: Sheet, size: RollSize): ReactElement {
  const { seller, title, copy, legend, cancelled, number, dated } = sheet;
  const centred = (style: Style, line: string) => text({ ...style, textAlign: 'center' }, line);
  return block(
    {},
    ...(legend ? [centred({ ...type(size.small), paddingBottom: 4 }, legend)] : []),
    ...(sheet.logo ? [centredPicture(sheet.logo, size)] : []),
    shopName(seller.name.toUpperCase(), size.name, { textAlign: 'center' }),
    ...seller.lines.map((line) => centred(type(size.body), line)),
    ...(seller.gstin ? [centred(type(size.body), `GSTIN ${seller.gstin}`)] : []),
    block(
      { borderTopWidth: 1.25, borderTopColor: INK, marginTop: 5, paddingTop: 5 },
      ...title.map((line) => centred(type(size.body, 'bold'), line.toUpperCase())),
      ...(copy ? [centred(type(size.small), copy)] : []),
      ...(cancelled ? [centred(type(size.body * 1.2, 'bold'), cancelled.toUpperCase())] : []),
    ),
    block(
      { flexDirection: 'row', justifyContent: 'space-between' },
      text(type(size.body, 'bold'), number),
      text(type(size.body), dated),
    ),
    ...partyLines(sheet.buyer, size),
    ...(sheet.ship_to ? partyLines(sheet.ship_to, size, `${sheet.ship_to.label}: `) : []),
    ...sheet.facts.map((fact) => factRow(fact, size)),
  );
}

/** A thermal head prints no grey, so the picture should have none; it is as wide as two thirds of the paper at most. */
function centredPicture(logo: Picture, { width }: RollSize): ReactElement {
  return block(
    { alignItems: 'center', paddingBottom: 4 },
    pictureIn(logo, { width: width * 0.6, height: width * 0.25 }),
  );
}

/** The name of a State may be longer than the paper is wide. */
function factRow({ label, value }: Fact, { small }: RollSize): ReactElement {
  return block(
    { flexDirection: 'row' },
    text({ ...type(small), flexShrink: 0, paddingRight: 8 }, label),
    text({ ...type(small), ...TAKES_THE_REST, textAlign: 'right' }, value),
  );
}

function partyLines({ name, lines, gstin }: LabelledParty, size: RollSize, prefix = ''): readonly ReactElement[] {
  return [
    text(type(size.body), `${prefix}${[name, ...lines].join(', ')}`),
    ...(gstin ? [text(type(size.body), `GSTIN ${gstin}`)] : []),
  ];
}
