import { describe, expect, it } from 'vitest';
import { sellerOn } from './seller-on.ts';

const shop = {
  business_name: 'Sharma Kirana',
  seller_kinds: [
    { seller_kind: 'regular', from_date: '2026-10-01' },
    { seller_kind: 'unregistered', from_date: '2017-07-01' },
  ],
  gstin: '08ABCDE1234F1Z0',
  state_code: '08',
  mobile: '9876543210',
} as const;

describe('the shop on a paper', () => {
  it.each([
    ['before the first kind began', '2016-01-01', 'unregistered'],
    ['the day before the change', '2026-09-30', 'unregistered'],
    ['the day of the change', '2026-10-01', 'regular'],
  ])('is of the kind that holds %s', (_when, date, seller_kind) => {
    expect(sellerOn(shop, date)).toMatchObject({ seller_kind, mobile: '9876543210' });
  });

  it('shows its GSTIN only while it is registered', () => {
    expect(sellerOn(shop, '2026-10-01')).toHaveProperty('gstin', shop.gstin);
    expect(sellerOn(shop, '2026-09-30')).not.toHaveProperty('gstin');
  });
});
