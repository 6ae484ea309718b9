import { formatNumber } from '@rmp/gst';
import { describe, expect, it } from 'vitest';
import { seriesOf } from './series.ts';
import { TenantPatch, UpiId } from './shapes.ts';

describe('TenantPatch', () => {
  it('takes a seller kind with its first day only', () => {
    expect(TenantPatch.safeParse({ seller_kind: 'regular', from_date: '2026-12-01' }).success).toBe(true);
    expect(TenantPatch.safeParse({ seller_kind: 'regular' }).error?.issues).toMatchObject([{ path: ['from_date'] }]);
    expect(TenantPatch.safeParse({ from_date: '2026-12-01' }).error?.issues).toMatchObject([{ path: ['from_date'] }]);
  });

  it('clears only what a shop may be without', () => {
    expect(TenantPatch.safeParse({ address: null, email: null, upi_id: null }).success).toBe(true);
    expect(TenantPatch.safeParse({ mobile: null }).success).toBe(false);
    expect(TenantPatch.safeParse({ gstin: null }).success).toBe(false);
  });

  it('refuses what others decide', () => {
    expect(TenantPatch.safeParse({ status: 'closed' }).success).toBe(false);
    expect(TenantPatch.safeParse({ tenant_id: 'verma-stores' }).success).toBe(false);
  });
});

describe('UpiId', () => {
  it.each([
    ['sharma@upi', true],
    ['9876543210@okbank', true],
    ['sharma.kirana-1@ybl', true],
    ['sharma', false],
    ['sharma@', false],
    ['sharma@upi@upi', false],
    ['sharma@upi&am=1', false],
    [`${'a'.repeat(78)}@upi`, false],
  ])('judges %j', (id, isTaken) => {
    expect(UpiId.safeParse(id).success).toBe(isTaken);
  });
});

describe('seriesOf', () => {
  it.each(['A', 'ZZ'])('names the series that numbers of prefix %s begin with', (prefix) => {
    const series = seriesOf(prefix);

    for (const kind of ['sale', 'memo', 'credit_note', 'debit_note', 'receipt_voucher', 'refund_voucher'] as const) {
      const number = formatNumber({ prefix, kind, financial_year: '2627', serial: 124 });
      expect(number).toBe(`${series[kind]}/2627/000124`);
    }
  });
});
