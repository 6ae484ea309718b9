import type { CustomerPatch } from '@rmp/contracts/payment';
import { Address, CustomerId, Gstin, Mobile, Name, StateCode } from '@rmp/contracts';
import { ZERO_PAISE } from '@rmp/gst';
import { describe, expect, it } from 'vitest';
import type { KeptCustomer } from '../../khata/domain/book.ts';
import { mergeCustomer, type Stamp } from './merge-customer.ts';
import { patchCustomer } from './patch-customer.ts';

const NOW = '2026-11-22T06:30:00.000Z';
const ramesh: KeptCustomer = {
  customer_id: CustomerId.parse('01890000-0000-7000-8000-000000000001'),
  name: Name.parse('Ramesh'),
  name_key: 'ramesh',
  origin: 'entered',
  balance_paise: ZERO_PAISE,
  entry_count: 0,
  unused_paise: ZERO_PAISE,
  created_at: NOW,
  updated_at: NOW,
};
const said = (minute: number, by = 'phone'): Stamp => ({ at: `2026-11-22T06:0${minute}:00.000Z`, by });

/** The customer after these changes, in this order of arrival. */
function after(...changes: readonly (readonly [CustomerPatch, Stamp])[]): KeptCustomer {
  return changes.reduce((customer, [patch, stamp]) => {
    const merged = mergeCustomer(customer, patch, stamp);
    return merged.patch
      ? { ...patchCustomer(customer, merged.patch, NOW), stamps: merged.stamps }
      : { ...customer, stamps: merged.stamps };
  }, ramesh);
}

describe('changes of a customer made apart', () => {
  const early = [{ name: Name.parse('Ramesh K'), mobile: Mobile.parse('9000000001') }, said(1)] as const;
  const late = [{ name: Name.parse('Ramesh Kumar') }, said(2)] as const;

  it('end alike whichever arrives first, each group by the later word', () => {
    expect(after(early, late)).toEqual(after(late, early));
    expect(after(late, early)).toMatchObject({ name: 'Ramesh Kumar', mobile: '9000000001' });
  });

  it('of one moment go to the larger device id, in any order', () => {
    const one = [{ name: Name.parse('One') }, said(1, 'a')] as const;
    const other = [{ name: Name.parse('Other') }, said(1, 'b')] as const;

    expect([after(one, other).name, after(other, one).name]).toEqual(['Other', 'Other']);
  });

  it('never mix the GSTIN of one with the State of another', () => {
    const delhi = {
      gstin: Gstin.parse('07AAACR5055K1Z5'),
      state_code: StateCode.parse('07'),
      address: Address.parse('Delhi'),
    };
    const jaipur = { state_code: StateCode.parse('08'), gstin: null, address: Address.parse('Jaipur') };

    expect(after([delhi, said(2)], [jaipur, said(1)])).toMatchObject(delhi);
  });

  it('are known when they come once more', () => {
    const merged = mergeCustomer(after(early), ...early);

    expect(merged).toMatchObject({ isKnown: true, overruled: [] });
  });
});
