import type { ReactElement } from 'react';
import type { LabelledParty, Party, Picture, Registration, Sheet } from '../sheet/sheet.ts';
import type { PageSize } from './page-sizes.ts';
import { pictureIn } from './picture.ts';
import { qrDrawing } from './qr-drawing.ts';
import { shopName } from './shop-name.ts';
import { block, labelled, TAKES_THE_REST, text } from './rows.ts';
import { emOf } from './text-width.ts';
import { INK, QUIET_INK, type } from './type.ts';

/** What one line beside the title holds, in multiples of the font size; less where a logo stands before it. */
const NAME_EM_MAX = 18;
const NAME_EM_BESIDE_LOGO_MAX = 11;

/** The box of a logo: a share of the width of the page, and lines of the address. */
export const LOGO = { width: 0.16, height: 6 } as const;

/** Who sells, what paper this is, to whom, which number and date. */
export function headView(sheet: Sheet, size: PageSize): ReactElement {
  return block(
    {},
    block(
      { flexDirection: 'row', justifyContent: 'space-between', paddingBottom: size.body },
      ...(sheet.logo ? [logoView(sheet.logo, size)] : []),
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
    ...(sheet.registration ? [registrationView(sheet.registration, size)] : []),
  );
}

/** Beside the shop's name, as high as its address. */
function logoView(logo: Picture, size: PageSize): ReactElement {
  const fitted = pictureIn(logo, { width: size.width * LOGO.width, height: size.body * LOGO.height });
  return block({ paddingRight: size.body * 1.2 }, fitted);
}

/** What the portal gave, in one row: the reference number takes what the other two leave. */
function registrationView({ facts }: Registration, size: PageSize): ReactElement {
  return block(
    { flexDirection: 'row', justifyContent: 'space-between', paddingBottom: size.body * 0.8 },
    ...facts.map((fact) => labelled(fact, size.registration)),
  );
}

function sellerView({ seller, logo }: Sheet, size: PageSize): ReactElement {
  return block(
    { ...TAKES_THE_REST, paddingRight: size.body * 2 },
    shopName(seller.name, nameSize({ seller, logo }, size), {}),
    ...seller.lines.map((line) => text(type(size.body), line)),
    ...(seller.gstin ? [text(type(size.body, 'bold'), `GSTIN ${seller.gstin}`)] : []),
  );
}

/** A long name is set smaller, so that the head does not take the page. */
export function nameSize(
  { seller, logo }: { readonly seller: Party; readonly logo?: Picture | undefined },
  { name: wanted, body }: PageSize,
): number {
  const room = wanted * (logo ? NAME_EM_BESIDE_LOGO_MAX : NAME_EM_MAX);
  return Math.max(body * 1.4, Math.min(wanted, room / emOf(seller.name)));
}

function titleView({ title, copy, legend, cancelled, registration }: Sheet, size: PageSize): ReactElement {
  return block(
    { width: '38%', alignItems: 'flex-end' },
    ...(legend ? [text({ ...type(size.body * 0.9), textAlign: 'right', marginBottom: 3 }, legend)] : []),
    ...title.map((line) => text({ ...type(size.body * 1.3, 'bold'), textAlign: 'right' }, line)),
    ...(copy ? [text({ ...type(size.body, 'regular', QUIET_INK), textAlign: 'right' }, copy)] : []),
    ...(cancelled
      ? [
          block(
            { borderWidth: 1.5, borderColor: INK, paddingHorizontal: 8, paddingVertical: 2, marginTop: 5 },
            text(type(size.body * 1.15, 'bold'), cancelled),
          ),
        ]
      : []),
    ...(registration?.qr ? [block({ marginTop: 4 }, qrDrawing(registration.qr, size.signedQr))] : []),
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
