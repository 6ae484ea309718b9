import { Link, Text, View } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { createElement } from 'react';
import type { Fact, Sum } from '../sheet/sheet.ts';
import { faceFor } from './fonts.ts';
import { printable } from './printable.ts';
import { emOf } from './text-width.ts';
import type { Style } from './type.ts';
import { INK, QUIET_INK, type, typeOf } from './type.ts';

export const text = (style: Style, content: string): ReactElement =>
  createElement(Text, { style: { ...style, ...faceFor(content) } }, printable(content));

export const block = (style: Style, ...children: readonly ReactElement[]): ReactElement =>
  createElement(View, { style }, ...children);

/** How a label and its figure are set; both stand on one baseline. */
export interface PairType {
  /** Points there are for both. */
  readonly room: number;
  readonly label: number;
  /** Of the figure, which gets smaller rather than leave the paper. */
  readonly value: number;
  readonly weight?: Sum['weight'];
}

/** Blank below the baseline, in multiples of the font size. */
const DEPTH_EM = 0.31;
const GAP = 8;

/** A label on the left, which may wrap, and its figure on the right. */
export function pairRow({ label, value }: Fact, { room, label: small, value: wanted, weight }: PairType): ReactElement {
  const labelRoom = Math.min(emOf(label) * small, room / 2);
  const large = Math.min(wanted, (room - labelRoom - GAP) / emOf(value));
  const lift = Math.max(0, large - small) * DEPTH_EM;
  return block(
    { flexDirection: 'row', alignItems: 'flex-end' },
    text({ ...typeOf(small, weight), ...TAKES_THE_REST, paddingRight: GAP, paddingBottom: lift }, label),
    text({ ...typeOf(large, weight), flexShrink: 0, textAlign: 'right' }, value),
  );
}

export const TAKES_THE_REST: Style = { flexGrow: 1, flexShrink: 1, flexBasis: 0 };

export function sumRow(sum: Sum, size: number, room: number): ReactElement {
  return pairRow(sum, { room, label: size, value: size, weight: sum.weight });
}

/** The one figure in a frame: what is to be paid in the end. */
export function framedRow(fact: Fact, size: number, room: number): ReactElement {
  return block(
    { borderWidth: 1.5, borderColor: INK, paddingHorizontal: FRAME, paddingVertical: 4, marginTop: 6 },
    pairRow(fact, { room: room - 2 * FRAME - 3, label: size, value: size * 1.45, weight: 'strong' }),
  );
}

const FRAME = 9;

/** A label above what it says. */
export function labelled({ label, value }: Fact, size: number): ReactElement {
  return block({}, text(type(size, 'regular', QUIET_INK), label), text(type(size, 'bold'), value));
}

export function linkLine({ label, url }: { readonly label: string; readonly url: string }, size: number): ReactElement {
  return createElement(
    Link,
    { src: url, style: { ...type(size, 'regular', QUIET_INK), textDecoration: 'underline', ...faceFor(label) } },
    printable(label),
  );
}
