import { ok, refuse } from './result.ts';
import type { Result } from './result.ts';
import { ABROAD, isStateCode } from './states.ts';
import type { StateCode } from './states.ts';

export type GstinKind =
  'taxpayer' | 'government' | 'tax_collector' | 'tax_deductor' | 'un_body' | 'online_service' | 'non_resident';

/** A well-formed GSTIN. It proves no registration: only the GST portal can say that a number is active. */
export interface Gstin {
  readonly gstin: string;
  readonly state_code: StateCode;
  readonly kind: GstinKind;
  /** Income-tax number inside it; kinds that are built without one have none. */
  readonly pan?: string;
}

export type GstinRefusal =
  | { readonly code: 'gstin-length'; readonly length: number }
  | { readonly code: 'gstin-pattern' }
  | { readonly code: 'gstin-state'; readonly state_code: string }
  | { readonly code: 'gstin-check-character'; readonly expected: string };

/** Reads a GSTIN as typed: spaces and case do not matter. Refuses with the first thing that is wrong, naming it. */
export function checkGstin(text: string): Result<Gstin, GstinRefusal> {
  const gstin = text.replaceAll(/\s/g, '').toUpperCase();
  if (gstin.length !== GSTIN_LENGTH) return refuse({ code: 'gstin-length', length: gstin.length });

  const shape = SHAPES.find(({ pattern }) => pattern.test(gstin));
  if (!shape) return refuse({ code: 'gstin-pattern' });

  const state = gstin.slice(0, 2);
  if (!isStateCode(state) || state === ABROAD) return refuse({ code: 'gstin-state', state_code: state });

  const expected = gstinCheckDigit(gstin.slice(0, -1));
  if (!gstin.endsWith(expected)) return refuse({ code: 'gstin-check-character', expected });

  const { kind, hasPan } = shape;
  return ok({ gstin, state_code: state, kind, ...(hasPan ? { pan: gstin.slice(2, 12) } : {}) });
}

/**
 * The fifteenth character for the first fourteen, which are digits and capital letters: Luhn mod 36, with the weights
 * 1 and 2 in turn. Throws `RangeError` on any other character.
 */
export function gstinCheckDigit(first14: string): string {
  let sum = 0;
  for (const [index, character] of Array.from(first14).entries()) {
    const product = valueOf(character) * (index % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / ALPHABET.length) + (product % ALPHABET.length);
  }
  return ALPHABET.charAt((ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length);
}

const GSTIN_LENGTH = 15;
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function valueOf(character: string): number {
  const value = ALPHABET.indexOf(character);
  if (value >= 0) return value;
  throw new RangeError(`a GSTIN holds no ${character}`);
}

/** Patterns of the GSTN developer portal; the special kinds first, since a taxpayer's pattern lets some of them in. */
const SHAPES: readonly { readonly kind: GstinKind; readonly hasPan: boolean; readonly pattern: RegExp }[] = [
  { kind: 'tax_collector', hasPan: true, pattern: /^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]C[0-9A-Z]$/ },
  { kind: 'tax_deductor', hasPan: false, pattern: /^[0-9]{2}[A-Z]{4}[A-Z0-9][0-9]{4}[A-Z][1-9A-Z]D[0-9A-Z]$/ },
  { kind: 'online_service', hasPan: false, pattern: /^99[0-9]{2}[A-Z]{3}[0-9]{5}OS[0-9A-Z]$/ },
  { kind: 'non_resident', hasPan: false, pattern: /^[0-9]{4}[A-Z]{3}[0-9]{5}NR[0-9A-Z]$/ },
  { kind: 'un_body', hasPan: false, pattern: /^[0-9]{4}[A-Z]{3}[0-9]{5}[UO]N[A-Z0-9]$/ },
  { kind: 'taxpayer', hasPan: true, pattern: /^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z][Z1-9A-BD-J][0-9A-Z]$/ },
  { kind: 'government', hasPan: false, pattern: /^[0-9]{2}[A-Z]{4}[0-9]{5}[A-Z][0-9]Z[0-9]$/ },
];
