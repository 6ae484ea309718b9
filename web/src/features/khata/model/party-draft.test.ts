import type { Customer } from '@rmp/contracts/payment';
import { gstinCheckDigit } from '@rmp/gst';
import { describe, expect, it } from 'vitest';
import { draftOf, emptyDraft, entryFrom, faultsOf, patchFrom } from './party-draft.ts';

const ID = '018f4c1e-0000-7000-8000-000000000101';
const ramesh = {
  customer_id: ID,
  name: 'Ramesh Verma',
  mobile: '9000000014',
  credit_limit_paise: 200_000,
} as never as Customer;

describe('a customer in the form', () => {
  it('is entered with the mobile in ten digits and the State of the GST number', () => {
    const gstin = `08ABCDE1234F1Z${gstinCheckDigit('08ABCDE1234F1Z')}`;
    const draft = { ...emptyDraft(' Ramesh '), mobile: '+91 90000 00014', gstin: gstin.toLowerCase() };

    expect(faultsOf(draft)).toEqual({});
    expect(entryFrom(draft, ID)).toEqual({
      customer_id: ID,
      name: 'Ramesh',
      mobile: '9000000014',
      gstin,
      state_code: '08',
    });
  });

  it('is not saved with a GST number whose check digit is wrong', () => {
    expect(faultsOf({ ...emptyDraft('Ramesh'), gstin: '08ABCDE1234F1ZZ' })).toEqual({ gstin: 'gstin_wrong' });
  });

  it('may have owed something, or left something, before', () => {
    const draft = { ...emptyDraft('Ramesh'), opening_paise: 45_000 };

    expect(entryFrom(draft, ID).opening_balance_paise).toBe(45_000);
    expect(entryFrom({ ...draft, opening_side: 'advance' }, ID).opening_balance_paise).toBe(-45_000);
  });

  it('needs a name, and a mobile that is one', () => {
    expect(faultsOf({ ...emptyDraft('  '), mobile: '12345' })).toEqual({
      name: 'name_missing',
      mobile: 'mobile_wrong',
    });
  });

  it('changes only what was changed, and clears what was emptied', () => {
    const patch = patchFrom(ramesh, { ...draftOf(ramesh), name: 'Ramesh V', mobile: '' });

    expect(patch).toEqual({ name: 'Ramesh V', mobile: null });
    expect(patchFrom(ramesh, draftOf(ramesh))).toBeUndefined();
  });
});
