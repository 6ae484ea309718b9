import { UNIT_ROWS, UNIT_WORDS } from '../data/units.ts';

/** A unit quantity code (UQC) of GSTN. */
export type UnitCode = (typeof UNIT_ROWS)[number]['code'];

export interface UnitOfQuantity {
  readonly code: UnitCode;
  readonly measure: 'count' | 'mass' | 'volume' | 'length' | 'area';
}

export const UNITS: readonly UnitOfQuantity[] = UNIT_ROWS;

const CODES: ReadonlySet<string> = new Set(UNIT_ROWS.map((row) => row.code));
const WORDS: ReadonlyMap<string, UnitCode> = new Map(Object.entries(UNIT_WORDS));

/** The code for a shop's own word (`kg`, `pkt`) or for a code in any case; `OTH` for what no code fits. */
export function unitCodeOf(word: string): UnitCode {
  const text = word.trim();
  const code = text.toUpperCase();
  return isUnitCode(code) ? code : (WORDS.get(text.toLowerCase()) ?? 'OTH');
}

export function isUnitCode(code: string): code is UnitCode {
  return CODES.has(code);
}
