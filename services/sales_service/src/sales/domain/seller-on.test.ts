import { describe, expect, it } from 'vitest';
import type { SellerProfile } from './circumstances.ts';
import { sellerOn } from './seller-on.ts';

const profile: SellerProfile = {
  business_name: 'Sharma Kirana',
  gstin: '08ABCDE1234F1Z0',
  state_code: '08',
  status: 'open',
  seller_kinds: [
    { seller_kind: 'regular', from_date: '2026-10-01' },
    { seller_kind: 'unregistered', from_date: '2026-04-01' },
  ],
};

describe('the seller of a bill', () => {
  it('is of the kind that held on the day of the bill', () => {
    expect(sellerOn(profile, '2026-09-30').seller_kind).toBe('unregistered');
    expect(sellerOn(profile, '2026-10-01').seller_kind).toBe('regular');
  });

  it('is of the first kind known before that began', () => {
    expect(sellerOn(profile, '2026-03-31').seller_kind).toBe('unregistered');
  });

  it('shows no GSTIN while unregistered', () => {
    expect(sellerOn(profile, '2026-09-30')).not.toHaveProperty('gstin');
    expect(sellerOn(profile, '2026-10-01')).toMatchObject({ gstin: '08ABCDE1234F1Z0' });
  });
});
