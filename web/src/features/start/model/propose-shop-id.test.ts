import { describe, expect, test } from 'vitest';
import { nextShopId, proposeShopId } from './propose-shop-id.ts';

describe('proposeShopId', () => {
  test.each([
    ['Sharma Kirana', 'sharma-kirana'],
    ['  Café  de   Goa! ', 'cafe-de-goa'],
    ['शर्मा किराना', 'dukaan-0011'],
    ['A1', 'dukaan-0011'],
    ['The Grand Old Provision Store of Johari Bazar Jaipur', 'the-grand-old-provision-store-of-johari'],
  ])('makes an id the contract takes from %s', (name, id) => {
    expect(proposeShopId(name, '90000 00011')).toBe(id);
    expect(proposeShopId(name, '90000 00011')).toMatch(/^[a-z0-9][a-z0-9-]{2,39}$/);
  });
});

describe('nextShopId', () => {
  test.each([
    ['sharma-kirana', 'sharma-kirana-2'],
    ['sharma-kirana-2', 'sharma-kirana-3'],
    ['shop-24', 'shop-25'],
  ])('after %s comes %s', (taken, next) => {
    expect(nextShopId(taken)).toBe(next);
  });

  test('stays within what the contract takes', () => {
    expect(nextShopId('a'.repeat(40))).toBe(`${'a'.repeat(38)}-2`);
  });
});
