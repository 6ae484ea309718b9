import { View } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { createElement } from 'react';
import type { Fact, Qr, Sheet, Signature } from '../sheet/sheet.ts';
import type { PageSize } from './page-sizes.ts';
import { pictureIn } from './picture.ts';
import { qrDrawing } from './qr-drawing.ts';
import { saidBelow } from './said-below.ts';
import { block, linkLine, TAKES_THE_REST, text } from './rows.ts';
import { HAIRLINE, INK, QUIET_INK, type } from './type.ts';

/** How to pay and who signs, at the bottom of the last page. */
export function footView({ qr, bank, link, signature, thanks }: Sheet, size: PageSize): ReactElement {
  return createElement(
    View,
    { wrap: false, style: { marginTop: 'auto', paddingTop: size.body } },
    block(
      {
        flexDirection: 'row',
        justifyContent: 'space-between',
        alignItems: 'flex-end',
        borderTopWidth: 0.5,
        borderTopColor: HAIRLINE,
        paddingTop: size.body * 0.8,
      },
      block(
        { ...TAKES_THE_REST, paddingRight: size.body },
        ...(qr ? [payView(qr, bank, size)] : []),
        ...(link ? [linkLine(link, size.body * 0.85)] : []),
        ...(qr || link ? [] : thanks.map((line) => text(type(size.body, 'regular', QUIET_INK), line))),
      ),
      signatureView(signature, size),
    ),
  );
}

/** Where somebody signs, or where the shop's signature stands. */
function signatureView({ line, name, picture }: Signature, size: PageSize): ReactElement {
  const right = (content: string, strong = false) =>
    text({ ...type(size.body * 0.9, strong ? 'bold' : 'regular'), textAlign: 'right' }, content);
  return block(
    { maxWidth: '48%', alignItems: 'flex-end' },
    ...(picture ? [pictureIn(picture, { width: size.body * 14, height: size.body * 4.5 })] : []),
    block(
      {
        marginTop: picture ? 2 : size.body * 2.6,
        borderTopWidth: 0.75,
        borderTopColor: INK,
        paddingTop: 3,
        alignItems: 'flex-end',
      },
      ...(name === undefined ? [] : [right(name, true)]),
      right(line),
    ),
  );
}

function payView({ text: code, heading, lines }: Qr, bank: Fact | undefined, size: PageSize): ReactElement {
  return block(
    { flexDirection: 'row', alignItems: 'center' },
    qrDrawing(code, size.qr),
    block(
      { ...TAKES_THE_REST, marginLeft: size.body },
      text(type(size.body * 1.1, 'bold'), heading),
      ...lines.map((line, at) => text(type(size.body, 'regular', at === 0 ? INK : QUIET_INK), line)),
      ...(bank ? [saidBelow(bank, size)] : []),
    ),
  );
}
