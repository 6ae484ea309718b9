import { Link, Text, View } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { createElement } from 'react';
import type { Fact, Sum } from '../sheet/sheet.ts';
import type { Style } from './type.ts';
import { INK, QUIET_INK, type, typeOf } from './type.ts';

/** Runs of blanks become one: the engine takes two for a place to hyphenate. */
export const text = (style: Style, content: string): ReactElement =>
  createElement(Text, { style }, content.replaceAll(/\s+/g, ' '));

export const block = (style: Style, ...children: readonly ReactElement[]): ReactElement =>
  createElement(View, { style }, ...children);

/** How a label and its figure are set; both stand on one baseline. */
export interface PairType {
  readonly label: number;
  readonly value: number;
  readonly weight?: Sum['weight'];
}

/** Blank below the baseline, in multiples of the font size. */
const DEPTH_EM = 0.31;

/** A label on the left and what it says on the right. */
export function pairRow(
  { label, value }: Fact,
  { label: small, value: large, weight }: PairType,
  gap = 0,
): ReactElement {
  return block(
    { flexDirection: 'row', justifyContent: 'space-between', alignItems: 'flex-end', paddingVertical: gap },
    text(
      { ...typeOf(small, weight), flexShrink: 1, paddingRight: 8, paddingBottom: (large - small) * DEPTH_EM },
      label,
    ),
    text({ ...typeOf(large, weight), textAlign: 'right' }, value),
  );
}

export function sumRow(sum: Sum, size: number, gap: number): ReactElement {
  return pairRow(sum, { label: size, value: size, weight: sum.weight }, gap);
}

/** The one figure in a frame: what is to be paid in the end. */
export function framedRow(fact: Fact, size: number): ReactElement {
  return block(
    { borderWidth: 1.5, borderColor: INK, paddingHorizontal: 9, paddingVertical: 4, marginTop: 6 },
    pairRow(fact, { label: size, value: size * 1.45, weight: 'strong' }),
  );
}

/** A label above what it says. */
export function labelled({ label, value }: Fact, size: number): ReactElement {
  return block({}, text(type(size, 'regular', QUIET_INK), label), text(type(size, 'bold'), value));
}

export function linkLine({ label, url }: { readonly label: string; readonly url: string }, size: number): ReactElement {
  return createElement(
    Link,
    { src: url, style: { ...type(size, 'regular', QUIET_INK), textDecoration: 'underline' } },
    label,
  );
}
