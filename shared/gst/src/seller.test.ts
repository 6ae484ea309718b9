import { describe, expect, it } from 'vitest';
import { chargesTax, checkSupply, documentTypeFor, SELLER_KINDS, SUPPLY_KINDS } from './index.ts';
import type { SaleDocumentType, SellerKind } from './index.ts';

describe('chargesTax', () => {
  it('is for regular dealers only', () => {
    expect(SELLER_KINDS.filter((seller) => chargesTax(seller))).toEqual(['regular']);
  });

  it('is not for supplies without payment of tax', () => {
    expect(SUPPLY_KINDS.filter((supply) => !chargesTax('regular', supply))).toEqual(['sez_wop', 'export_wop']);
  });
});

describe('checkSupply', () => {
  it('lets everybody sell inside the State and only regular dealers beyond it', () => {
    expect(SELLER_KINDS.filter((seller) => checkSupply(seller, 'intra').ok)).toEqual(SELLER_KINDS);
    expect(SELLER_KINDS.filter((seller) => checkSupply(seller, 'inter').ok)).toEqual(['regular']);
    expect(checkSupply('composition', 'inter')).toEqual({
      ok: false,
      refusal: { code: 'inter-state-not-allowed', seller_kind: 'composition' },
    });
  });
});

describe('documentTypeFor', () => {
  const taxable = { gst_rate_bp: 500 };
  const exempt = { gst_rate_bp: 0 };
  const cases: readonly [SellerKind, readonly { readonly gst_rate_bp: number }[], boolean, SaleDocumentType][] = [
    ['unregistered', [taxable, exempt], false, 'bill'],
    ['composition', [taxable], true, 'bill_of_supply'],
    ['regular', [taxable, taxable], false, 'tax_invoice'],
    ['regular', [exempt, exempt], false, 'bill_of_supply'],
    ['regular', [exempt], true, 'bill_of_supply'],
    ['regular', [taxable, exempt], false, 'invoice_cum_bill_of_supply'],
    ['regular', [taxable, exempt], true, 'tax_invoice'],
  ];

  it.each(cases)('of a %s seller with %j, buyer registered %s: %s', (seller, lines, isRegistered, paper) => {
    expect(documentTypeFor({ seller_kind: seller, lines, buyer_registered: isRegistered })).toBe(paper);
  });
});
