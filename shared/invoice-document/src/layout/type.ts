import type { Styles } from '@react-pdf/renderer';

export type Style = Styles[string];

export const INK = '#000000';
export const QUIET_INK = '#444444';
export const HAIRLINE = '#c4c4c4';
/** The red double line of an Indian account book. */
export const MARGIN_LINE = '#c98790';

/** Line height follows each size: inherited, it would stay that of the parent and large figures would overlap. */
export const LINE_HEIGHT = 1.36;

export function type(size: number, weight: 'regular' | 'bold' = 'regular', color: string = INK): Style {
  return { fontSize: size, lineHeight: LINE_HEIGHT, fontWeight: weight === 'bold' ? 700 : 400, color };
}

/** How a row of figures looks by its weight. */
export function typeOf(size: number, weight: 'quiet' | 'strong' | undefined): Style {
  if (weight === 'strong') return type(size, 'bold');
  return type(size, 'regular', weight === 'quiet' ? QUIET_INK : INK);
}
