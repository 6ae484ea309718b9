import { TAX_ROWS_MAX, taxOn } from '@rmp/contracts/inventory';
import { basisPoints, paise } from '@rmp/gst';
import { describe, expect, it } from 'vitest';
import { changeTax } from './change-tax.ts';

const today = '2026-11-22';
const bp = basisPoints;
const before = [{ from_date: '2026-01-01', gst_rate_bp: bp(500), cess_per_unit_paise: paise(40) }];

describe('changeTax', () => {
  it('keeps the cess it does not name while there is any', () => {
    const tax = changeTax(before, { gst_rate_bp: bp(1800), from_date: '2026-01-15' }, today);

    expect(tax).toEqual({
      ok: true,
      value: [...before, { from_date: '2026-01-15', gst_rate_bp: 1800, cess_per_unit_paise: 40 }],
    });
  });

  it('19/2025-CTR: a rate that begins after cess became nil carries none on, and a cess asked for is refused', () => {
    const rate = changeTax(before, { gst_rate_bp: bp(1800) }, today);
    const cess = changeTax(before, { cess_rate_bp: bp(100) }, today);

    expect(rate).toEqual({ ok: true, value: [...before, { from_date: today, gst_rate_bp: 1800 }] });
    expect(cess).toMatchObject({ ok: false, refusal: { code: 'inventory/cess-not-in-force', from_date: today } });
  });

  it('makes exempt goods taxable with a rate, and refuses a rate that is called exempt', () => {
    const exempt = [{ from_date: '2026-01-01', gst_rate_bp: bp(0), treatment: 'exempt' as const }];

    const rate = changeTax(exempt, { gst_rate_bp: bp(500) }, today);
    const both = changeTax(exempt, { gst_rate_bp: bp(500), treatment: 'exempt' }, today);

    expect(rate).toEqual({ ok: true, value: [...exempt, { from_date: today, gst_rate_bp: 500 }] });
    expect(both).toMatchObject({ ok: false, refusal: { code: 'inventory/treatment-contradicts-rate' } });
  });

  it('begins another treatment at the same rate, and clears it with null', () => {
    const nil = [{ from_date: '2026-01-01', gst_rate_bp: bp(0) }];

    const marked = changeTax(nil, { treatment: 'non_gst' }, today);
    const cleared = marked.ok && changeTax(marked.value, { treatment: null }, today);

    expect(marked).toEqual({ ok: true, value: [...nil, { from_date: today, gst_rate_bp: 0, treatment: 'non_gst' }] });
    expect(cleared).toEqual({ ok: true, value: [...nil, { from_date: today, gst_rate_bp: 0 }] });
  });

  it('puts a row between others, keeping those that begin later', () => {
    const rows = [...before, { from_date: '2027-04-01', gst_rate_bp: bp(4000) }];

    const tax = changeTax(rows, { gst_rate_bp: bp(1800), cess_per_unit_paise: null, from_date: '2026-12-01' }, today);

    expect(tax).toMatchObject({
      ok: true,
      value: [before[0], { from_date: '2026-12-01', gst_rate_bp: 1800 }, rows[1]],
    });
  });

  it('replaces the row that begins on the same day', () => {
    const tax = changeTax(before, { cess_rate_bp: bp(100), from_date: '2026-01-01' }, today);

    expect(tax).toEqual({ ok: true, value: [{ ...before[0], cess_rate_bp: 100 }] });
  });

  it.each([
    { gst_rate_bp: 2800, from_date: '2026-01-31', isOk: true },
    { gst_rate_bp: 2800, from_date: '2026-02-01', isOk: false },
    { gst_rate_bp: 1801, from_date: today, isOk: false },
    { gst_rate_bp: 500, from_date: '2017-07-01', isOk: true },
    { gst_rate_bp: 500, from_date: '2017-06-30', isOk: false },
  ])('answers $isOk for $gst_rate_bp from $from_date', ({ gst_rate_bp, from_date, isOk }) => {
    const tax = changeTax(before, { gst_rate_bp: bp(gst_rate_bp), from_date }, today);

    expect(tax.ok).toBe(isOk);
  });

  it('keeps no more rows than an item may have', () => {
    const full = Array.from({ length: TAX_ROWS_MAX }, (_, day) => ({
      from_date: `2026-01-${String(day + 1).padStart(2, '0')}`,
      gst_rate_bp: bp(500),
    }));

    const oneMore = changeTax(full, { gst_rate_bp: bp(1800) }, today);
    const onTheLast = changeTax(full, { gst_rate_bp: bp(1800), from_date: '2026-01-20' }, today);

    expect(oneMore).toMatchObject({ ok: false, refusal: { code: 'inventory/too-many-rates', max: TAX_ROWS_MAX } });
    expect(onTheLast.ok).toBe(true);
  });

  it('refuses a date without anything that begins on it', () => {
    const tax = changeTax(before, { from_date: today }, today);

    expect(tax).toMatchObject({ ok: false, refusal: { code: 'inventory/from-date-alone' } });
  });
});

describe('taxOn', () => {
  const rows = [
    { from_date: '2026-06-01', gst_rate_bp: bp(1800) },
    { from_date: '2026-01-01', gst_rate_bp: bp(500) },
  ];

  it.each([
    ['2025-12-31', 500],
    ['2026-01-01', 500],
    ['2026-05-31', 500],
    ['2026-06-01', 1800],
    ['2030-01-01', 1800],
  ])('takes the row in force on %s', (date, rate) => {
    expect(taxOn(rows, date).gst_rate_bp).toBe(rate);
  });
});
