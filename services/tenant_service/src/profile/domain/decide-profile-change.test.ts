import { Tenant, TenantPatch } from '@rmp/contracts/tenant';
import { gstinCheckDigit } from '@rmp/gst';
import { describe, expect, it } from 'vitest';
import { decideProfileChange } from './decide-profile-change.ts';

const withCheckDigit = (first14: string): string => first14 + gstinCheckDigit(first14);
const RAJASTHAN = withCheckDigit('08ABCDE1234F1Z');
const RAJASTHAN_AGAIN = withCheckDigit('08ABCDE1234F2Z');
const MAHARASHTRA = withCheckDigit('27ABCDE1234F1Z');
const TODAY = '2026-11-22';

const aProfile = (special: Record<string, unknown> = {}): Tenant =>
  Tenant.parse({
    tenant_id: 'sharma-kirana',
    business_name: 'Sharma Kirana',
    seller_kinds: [{ seller_kind: 'unregistered', from_date: '2017-07-01' }],
    state_code: '08',
    mobile: '9876543210',
    status: 'open',
    created_at: '2026-11-22T06:30:00.000Z',
    updated_at: '2026-11-22T06:30:00.000Z',
    seq: 1,
    ...special,
  });

const aRegularProfile = (): Tenant =>
  aProfile({ seller_kinds: [{ seller_kind: 'regular', from_date: '2017-07-01' }], gstin: RAJASTHAN });

const decide = (before: Tenant, patch: Record<string, unknown>) =>
  decideProfileChange(before, TenantPatch.parse(patch), TODAY);

describe('decideProfileChange', () => {
  it('changes only what is given and clears what is null', () => {
    const before = aProfile({ address: 'Johari Bazar', email: 'a@example.com' });

    expect(decide(before, { business_name: 'Sharma & Sons', address: null, upi_id: 'sharma@upi' })).toEqual({
      ok: true,
      value: {
        ...aProfile({ email: 'a@example.com' }),
        business_name: 'Sharma & Sons',
        upi_id: 'sharma@upi',
      },
    });
  });

  it('closes the books up to a day that is over, and opens them again', () => {
    const closed = decide(aProfile(), { locked_until: '2026-10-31' });
    const opened = decide(aProfile({ locked_until: '2026-10-31' }), { locked_until: null });

    expect(closed).toMatchObject({ ok: true, value: { locked_until: '2026-10-31' } });
    expect(opened).toEqual({ ok: true, value: aProfile() });
    expect(decide(aProfile(), { locked_until: TODAY })).toMatchObject({
      refusal: { code: 'tenant/lock-in-future', errors: [{ pointer: '/locked_until' }] },
    });
  });

  it('lets a shop register from a date on, and keeps what it was before', () => {
    const patch = { seller_kind: 'regular', from_date: '2026-12-01', gstin: RAJASTHAN };

    expect(decide(aProfile(), patch)).toMatchObject({
      value: {
        gstin: RAJASTHAN,
        seller_kinds: [
          { seller_kind: 'unregistered', from_date: '2017-07-01' },
          { seller_kind: 'regular', from_date: '2026-12-01' },
        ],
      },
    });
  });

  it('asks for the GSTIN with the first registered kind', () => {
    expect(decide(aProfile(), { seller_kind: 'composition', from_date: TODAY })).toMatchObject({
      refusal: { code: 'tenant/gstin-required', errors: [{ pointer: '/gstin' }] },
    });
  });

  it('keeps the GSTIN when a dealer moves to composition', () => {
    expect(decide(aRegularProfile(), { seller_kind: 'composition', from_date: '2027-04-01' })).toMatchObject({
      value: { gstin: RAJASTHAN },
    });
  });

  it('refuses a GSTIN without a registered kind', () => {
    expect(decide(aProfile(), { gstin: RAJASTHAN })).toMatchObject({ refusal: { code: 'tenant/gstin-unexpected' } });
  });

  it('refuses a wrong check character', () => {
    const gstin = RAJASTHAN.slice(0, 14) + (RAJASTHAN.endsWith('A') ? 'B' : 'A');

    expect(decide(aRegularProfile(), { gstin })).toMatchObject({
      refusal: { code: 'tenant/gstin-invalid', why: 'gstin-check-character' },
    });
  });

  it('takes a mistaken registration back whole', () => {
    expect(decide(aRegularProfile(), { seller_kind: 'unregistered', from_date: '2017-07-01' })).toEqual({
      ok: true,
      value: aProfile(),
    });
  });

  it('keeps the GSTIN of a shop that gave its registration up', () => {
    expect(decide(aRegularProfile(), { seller_kind: 'unregistered', from_date: '2027-01-01' })).toMatchObject({
      value: { gstin: RAJASTHAN },
    });
  });

  it('replaces a GSTIN within its State only', () => {
    expect(decide(aRegularProfile(), { gstin: RAJASTHAN_AGAIN })).toMatchObject({ value: { gstin: RAJASTHAN_AGAIN } });
    expect(decide(aRegularProfile(), { gstin: MAHARASHTRA })).toMatchObject({
      refusal: { code: 'tenant/state-fixed' },
    });
    expect(decide(aRegularProfile(), { gstin: MAHARASHTRA, state_code: '27' })).toMatchObject({
      refusal: { code: 'tenant/state-fixed' },
    });
    expect(decide(aRegularProfile(), { state_code: '27' })).toMatchObject({ refusal: { code: 'tenant/state-fixed' } });
  });

  it('lets a shop that was never registered correct its State, with the GSTIN or without', () => {
    const registering = { seller_kind: 'regular', from_date: TODAY, gstin: MAHARASHTRA };

    expect(decide(aProfile(), { state_code: '27' })).toMatchObject({ value: { state_code: '27' } });
    expect(decide(aProfile(), { state_code: '55' })).toMatchObject({ refusal: { code: 'tenant/state-unknown' } });
    expect(decide(aProfile(), registering)).toMatchObject({ refusal: { code: 'tenant/state-differs' } });
    expect(decide(aProfile(), { ...registering, state_code: '27' })).toMatchObject({ value: { state_code: '27' } });
  });
});
