import { describe, expect, it } from 'vitest';
import { basisPoints, currentStateCode, isStateCode, isUnitCode, rateInForce, slabsOn } from './index.ts';
import { STATE_CODES, STATES, stateOf, thresholdOn, unitCodeOf, UNITS } from './index.ts';

describe('States', () => {
  it('each have a code of their own', () => {
    expect(STATES).toHaveLength(41);
    expect(new Set(STATE_CODES).size).toBe(41);
    expect(STATE_CODES.every((code) => /^\d{2}$/.test(code))).toBe(true);
  });

  it('levy UTGST only where the Union territory has no legislature', () => {
    const local = STATES.filter((state) => state.local_tax_head === 'UTGST' && state.is_active);

    expect(local.map((state) => state.code)).toEqual(['04', '26', '31', '35', '38', '97']);
    expect(stateOf('07')).toMatchObject({ name: 'Delhi', local_tax_head: 'SGST' });
  });

  it('of old documents lead to the ones of today', () => {
    expect(currentStateCode('25')).toBe('26');
    expect(currentStateCode('28')).toBe('37');
    expect(currentStateCode('08')).toBe('08');
    expect(currentStateCode('45')).toBeUndefined();
  });

  it('are known by code', () => {
    expect(isStateCode('08')).toBe(true);
    expect(isStateCode('8')).toBe(false);
    expect(stateOf('08')?.name).toBe('Rajasthan');
  });
});

describe('Units', () => {
  it('are the 45 codes of the list', () => {
    expect(UNITS).toHaveLength(45);
    expect(isUnitCode('KGS')).toBe(true);
    expect(isUnitCode('KG')).toBe(false);
  });

  it.each([
    ['kg', 'KGS'],
    [' Kilo ', 'KGS'],
    ['pcs', 'PCS'],
    ['PRS', 'PRS'],
    ['strip', 'OTH'],
    ['handful', 'OTH'],
  ])('read %s as %s', (word, code) => {
    expect(unitCodeOf(word)).toBe(code);
  });
});

describe('Rates', () => {
  const isInForce = (rate: number, date: string) => rateInForce(basisPoints(rate), date);

  it('are those of the day of the document', () => {
    expect(slabsOn('2026-11-22')).toEqual([0, 25, 150, 300, 500, 1200, 1800, 4000]);
    expect(slabsOn('2025-09-21')).toEqual([0, 10, 25, 100, 150, 300, 500, 600, 750, 1200, 1800, 2800]);
    expect(slabsOn('2017-06-30')).toEqual([]);
  });

  it('change on the day the notification says', () => {
    expect(isInForce(4000, '2025-09-21')).toBe(false);
    expect(isInForce(4000, '2025-09-22')).toBe(true);
    expect(isInForce(2800, '2026-01-31')).toBe(true);
    expect(isInForce(2800, '2026-02-01')).toBe(false);
    expect(isInForce(1750, '2026-11-22')).toBe(false);
  });
});

describe('Thresholds', () => {
  it('are those of the day', () => {
    expect(thresholdOn('b2cl_above', '2024-07-31')).toBe(25_000_000);
    expect(thresholdOn('b2cl_above', '2024-08-01')).toBe(10_000_000);
    expect(thresholdOn('ewaybill_above', '2026-11-22')).toBe(5_000_000);
  });

  it('are absent before the rule began', () => {
    expect(thresholdOn('einvoice_30_day_from', '2025-03-31')).toBeUndefined();
    expect(thresholdOn('einvoice_30_day_from', '2025-04-01')).toBe(10_000_000_000);
  });
});
