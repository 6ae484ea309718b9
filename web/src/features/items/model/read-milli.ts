import { QTY_MILLI_MAX } from '@rmp/gst';

const TYPED = /^(\d{0,7})(?:\.(\d{0,3}))?$/;

/**
 * A quantity as typed (`12`, `1.25`, `.5`) in integer thousandths, without a float. `undefined` when nothing is typed
 * yet, `null` when it is no quantity, or beyond a million units.
 */
export function readMilli(typed: string): number | undefined | null {
  const match = TYPED.exec(typed.trim());
  if (!match) return null;
  const [, whole = '', rest = ''] = match;
  if (whole === '' && rest === '') return undefined;
  const count = Number(whole) * 1000 + Number(rest.padEnd(3, '0'));
  return count <= QTY_MILLI_MAX ? count : null;
}

/** The same back: `1.25`, without zeros nobody typed. */
export function typedMilli(milli: number | undefined): string {
  if (milli === undefined) return '';
  const rest = milli % 1000;
  const whole = String((milli - rest) / 1000);
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(3, '0').replace(/0+$/, '')}`;
}
