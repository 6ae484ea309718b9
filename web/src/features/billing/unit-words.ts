import { unitCodeOf } from '@rmp/gst';
import { formatMilli } from '#ui/format.ts';
import type { SayBilling } from './words/index.ts';

/** A unit as the shop says it: `kg`, `pc`; a unit without a word of ours as the shop wrote it. */
export function unitWord(unit: string, say: SayBilling): string {
  const word = WORDS[unitCodeOf(unit)];
  return word ? say(word) : unit.toLocaleLowerCase('en-IN');
}

/** `1.250 kg`. */
export const quantityWords = (milli: number, unit: string, say: SayBilling): string =>
  `${formatMilli(milli)} ${unitWord(unit, say)}`;

const WORDS: Readonly<Partial<Record<string, 'unit_kg' | 'unit_g' | 'unit_l' | 'unit_ml' | 'unit_m' | 'unit_pc'>>> = {
  KGS: 'unit_kg',
  GMS: 'unit_g',
  LTR: 'unit_l',
  MLT: 'unit_ml',
  MTR: 'unit_m',
  PCS: 'unit_pc',
  NOS: 'unit_pc',
  UNT: 'unit_pc',
};
