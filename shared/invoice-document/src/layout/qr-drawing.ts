import { Path, Svg } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { createElement } from 'react';
import { qrPath } from '../upi/qr-path.ts';
import { INK } from './type.ts';

/** Readers need four modules of blank paper around the code (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/**
 * From here on a text has low correction, or its modules were too small: the signed code of an e-invoice is a thousand
 * characters, and a payee's name in an Indian script takes nine for each letter.
 */
const LONG_TEXT = 200;

/** A QR as vector bars, `size` points wide with its quiet zone: sharp on any printer. */
export function qrDrawing(text: string, size: number): ReactElement {
  const { modules, path } = qrPath(text, text.length < LONG_TEXT ? 'M' : 'L');
  const side = modules + 2 * QUIET_ZONE;
  return createElement(
    Svg,
    { viewBox: `${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`, style: { width: size, height: size } },
    createElement(Path, { d: path, stroke: INK, strokeWidth: 1 }),
  );
}
