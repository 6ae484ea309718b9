import type { CustomerId } from '@rmp/contracts';
import type { Customer, CustomerPatch, NewCustomer } from '@rmp/contracts/payment';
import { checkGstin, paise } from '@rmp/gst';

/** A customer as he stands in the form. */
export interface PartyDraft {
  readonly name: string;
  readonly mobile: string;
  readonly gstin: string;
  readonly address: string;
  readonly credit_limit_paise: number | undefined;
  /** Asked for a new customer only: what the paper khata says of him. */
  readonly opening_paise: number | undefined;
  readonly opening_side: 'owes' | 'advance';
}

export type Fault = 'name_missing' | 'mobile_wrong' | 'gstin_wrong';
export type Faults = Partial<Readonly<Record<keyof PartyDraft, Fault>>>;

export const emptyDraft = (name = ''): PartyDraft => ({
  name,
  mobile: '',
  gstin: '',
  address: '',
  credit_limit_paise: undefined,
  opening_paise: undefined,
  opening_side: 'owes',
});

export const draftOf = (party: Customer): PartyDraft => ({
  ...emptyDraft(party.name),
  mobile: party.mobile ?? '',
  gstin: party.gstin ?? '',
  address: party.address ?? '',
  credit_limit_paise: party.credit_limit_paise,
});

/** What must be mended before it can be saved; the same rules the server has for a customer. */
export function faultsOf({ name, mobile, gstin }: PartyDraft): Faults {
  return {
    ...(name.trim() === '' && { name: 'name_missing' }),
    ...(mobile.trim() !== '' && !MOBILE.test(mobileOf(mobile)) && { mobile: 'mobile_wrong' }),
    ...(gstin.trim() !== '' && !checkGstin(gstin.trim()).ok && { gstin: 'gstin_wrong' }),
  };
}

const MOBILE = /^[6-9]\d{9}$/;

/** Ten digits, however they were typed or pasted: `+91 90000 00001`, `090000-00001`. */
const mobileOf = (typed: string): string => typed.replace(/\D/g, '').replace(/^(?:91|0)(?=\d{10}$)/, '');

/** The customer a faultless draft describes. His State is that of his GSTIN. */
export function entryFrom(draft: PartyDraft, customer_id: string): NewCustomer & { readonly customer_id: CustomerId } {
  const { mobile, address, credit_limit_paise, opening_paise, opening_side } = draft;
  const checked = draft.gstin.trim() === '' ? undefined : checkGstin(draft.gstin.trim());
  return {
    // the cast: ids are minted by `newId`, a UUIDv7
    customer_id: customer_id as CustomerId,
    name: draft.name.trim(),
    ...(mobile.trim() !== '' && { mobile: mobileOf(mobile) }),
    ...(checked?.ok && { gstin: checked.value.gstin, state_code: checked.value.state_code }),
    ...(address.trim() !== '' && { address: address.trim() }),
    ...(credit_limit_paise !== undefined && { credit_limit_paise: paise(credit_limit_paise) }),
    ...(opening_paise && { opening_balance_paise: paise(opening_side === 'owes' ? opening_paise : -opening_paise) }),
  };
}

/** Only what a faultless draft changes of the customer; undefined when it changes nothing. */
export function patchFrom(party: Customer, draft: PartyDraft): CustomerPatch | undefined {
  const entered = entryFrom(draft, party.customer_id);
  const patch: CustomerPatch = {
    ...(entered.name !== party.name && { name: entered.name }),
    ...(entered.mobile !== party.mobile && { mobile: entered.mobile ?? null }),
    ...(entered.gstin !== party.gstin && { gstin: entered.gstin ?? null, state_code: entered.state_code ?? null }),
    ...(entered.address !== party.address && { address: entered.address ?? null }),
    ...(entered.credit_limit_paise !== party.credit_limit_paise && {
      credit_limit_paise: entered.credit_limit_paise ?? null,
    }),
  };
  return Object.keys(patch).length > 0 ? patch : undefined;
}
