import { gstinCheckDigit } from '@rmp/gst';
import { describe, expect, it } from 'vitest';
import { decideSeller } from './seller.ts';

const withCheckDigit = (first14: string): string => first14 + gstinCheckDigit(first14);
const RAJASTHAN = withCheckDigit('08ABCDE1234F1Z');

describe('decideSeller', () => {
  it('takes a shop without GSTIN as unregistered in the State it names', () => {
    expect(decideSeller({ state_code: '08' })).toEqual({
      ok: true,
      value: { seller_kind: 'unregistered', state_code: '08' },
    });
  });

  it('takes a shop with a GSTIN as regular, in the State of the number', () => {
    expect(decideSeller({ gstin: RAJASTHAN })).toEqual({
      ok: true,
      value: { seller_kind: 'regular', gstin: RAJASTHAN, state_code: '08' },
    });
  });

  it('keeps composition when the shop says so', () => {
    expect(decideSeller({ gstin: RAJASTHAN, seller_kind: 'composition', state_code: '08' })).toMatchObject({
      value: { seller_kind: 'composition' },
    });
  });

  it.each(['regular', 'composition'] as const)('asks a %s dealer for the GSTIN', (seller_kind) => {
    expect(decideSeller({ seller_kind, state_code: '08' })).toEqual({
      ok: false,
      refusal: { reason: 'gstin-required', seller_kind },
    });
  });

  it('refuses a GSTIN of a shop that calls itself unregistered, instead of guessing which is meant', () => {
    expect(decideSeller({ seller_kind: 'unregistered', gstin: RAJASTHAN })).toMatchObject({
      refusal: { reason: 'gstin-unexpected' },
    });
  });

  it('refuses a wrong check character and says that it is the check', () => {
    const wrong = RAJASTHAN.slice(0, 14) + (RAJASTHAN.endsWith('A') ? 'B' : 'A');

    expect(decideSeller({ gstin: wrong })).toEqual({
      ok: false,
      refusal: { reason: 'gstin-invalid', why: 'gstin-check-character' },
    });
  });

  it.each([
    ['a tax deductor', withCheckDigit('08ABCD12345F1D'), 'gstin-kind'],
    ['a State code given up in 2014', withCheckDigit('28ABCDE1234F1Z'), 'gstin-state'],
    ['a State code nobody has', withCheckDigit('55ABCDE1234F1Z'), 'gstin-state'],
  ])('refuses the GSTIN of %s', (_, gstin, why) => {
    expect(decideSeller({ gstin })).toEqual({ ok: false, refusal: { reason: 'gstin-invalid', why } });
  });

  it('asks for the State when there is neither GSTIN nor State', () => {
    expect(decideSeller({})).toMatchObject({ refusal: { reason: 'state-required' } });
  });

  it.each(['00', '25', '55', '96', '99'])('knows no shop in State %s', (state_code) => {
    expect(decideSeller({ state_code })).toEqual({ ok: false, refusal: { reason: 'state-unknown', state_code } });
  });

  it.each(['01', '26', '38', '97'])('knows shops in State %s', (state_code) => {
    expect(decideSeller({ state_code })).toMatchObject({ ok: true });
  });

  it('refuses a State that is not the one of the GSTIN', () => {
    expect(decideSeller({ gstin: RAJASTHAN, state_code: '27' })).toEqual({
      ok: false,
      refusal: { reason: 'state-differs', state_code: '27', gstin_state_code: '08' },
    });
  });
});
