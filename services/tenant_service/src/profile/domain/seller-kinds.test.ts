import { SELLER_KINDS_MAX, type Tenant } from '@rmp/contracts/tenant';
import { describe, expect, it } from 'vitest';
import { kindsAfter } from './seller-kinds.ts';

const TODAY = '2026-11-22';
const ALWAYS = { seller_kind: 'unregistered', from_date: '2017-07-01' } as const;
const REGULAR = { seller_kind: 'regular', from_date: '2026-12-01' } as const;

describe('kindsAfter', () => {
  it('leaves the kinds alone when none is given', () => {
    expect(kindsAfter([ALWAYS], {}, TODAY)).toEqual({ ok: true, value: [ALWAYS] });
  });

  it('puts a kind in its place by date', () => {
    const composition = { seller_kind: 'composition', from_date: '2026-06-01' } as const;

    expect(kindsAfter([ALWAYS, REGULAR], composition, TODAY)).toEqual({
      ok: true,
      value: [ALWAYS, composition, REGULAR],
    });
  });

  it('moves a beginning forward and leaves no repetition behind', () => {
    const earlier = { ...REGULAR, from_date: '2026-11-01' };

    expect(kindsAfter([ALWAYS, REGULAR], earlier, TODAY)).toEqual({ ok: true, value: [ALWAYS, earlier] });
  });

  it('takes a change back when the kind before is given for its day', () => {
    expect(kindsAfter([ALWAYS, REGULAR], { ...ALWAYS, from_date: REGULAR.from_date }, TODAY)).toEqual({
      ok: true,
      value: [ALWAYS],
    });
  });

  it.each([
    ['2017-06-30', false],
    ['2017-07-01', true],
    ['2027-11-22', true],
    ['2027-11-23', false],
  ])('takes a kind from %s: %s', (from_date, isTaken) => {
    expect(kindsAfter([ALWAYS], { seller_kind: 'regular', from_date }, TODAY).ok).toBe(isTaken);
  });

  it('says between which days a kind may begin', () => {
    expect(kindsAfter([ALWAYS], { seller_kind: 'regular', from_date: '2030-01-01' }, '2028-02-29')).toMatchObject({
      refusal: { code: 'tenant/from-date-out-of-range', from_date_min: '2017-07-01', from_date_max: '2029-02-29' },
    });
  });

  it('keeps as many kinds as the profile has room for and no more', () => {
    const kinds: Tenant['seller_kinds'] = Array.from({ length: SELLER_KINDS_MAX - 1 }, (_, index) => ({
      seller_kind: index % 2 === 0 ? 'unregistered' : 'regular',
      from_date: `2020-01-${String((index % 28) + 1).padStart(2, '0')}`.replace(
        '2020',
        String(2018 + Math.floor(index / 28)),
      ),
    }));
    const next = (from_date: string, seller_kind: 'regular' | 'composition') => ({ seller_kind, from_date });

    const full = kindsAfter(kinds, next('2026-01-01', 'composition'), TODAY);

    expect(full.ok && full.value).toHaveLength(SELLER_KINDS_MAX);
    expect(full.ok && kindsAfter(full.value, next('2026-01-02', 'regular'), TODAY)).toMatchObject({
      refusal: { code: 'tenant/too-many-seller-kinds' },
    });
  });
});
