import { checkGstin, stateOf } from '@rmp/gst';

/** What somebody typed who opens a shop here. */
export interface NewShop {
  readonly business_name: string;
  readonly mobile: string;
  readonly email: string;
  readonly password: string;
  readonly username: string;
  readonly tenant_id: string;
  readonly seller_kind: 'unregistered' | 'regular' | 'composition';
  readonly gstin: string;
  readonly state_code: string;
  readonly upi_id: string;
  readonly preset_id: string;
}

export type Fault =
  | 'name-missing'
  | 'mobile-wrong'
  | 'email-wrong'
  | 'password-short'
  | 'gstin-wrong'
  | 'state-missing'
  | 'upi-wrong'
  | 'shop-id-wrong'
  | 'username-wrong'
  | 'shop-id-taken';

export type Faults = Readonly<Partial<Record<keyof NewShop, Fault>>>;

/** At least this many characters (the contract's `NewPassword`). */
export const PASSWORD_MIN = 8;

/** Fault by field, so that each is said beside what is to be mended; the server judges once more by the contract. */
export function faultsIn(shop: NewShop): Faults {
  const isRegistered = shop.seller_kind !== 'unregistered';
  const found: Record<string, Fault | false> = {
    business_name: shop.business_name.trim() === '' && 'name-missing',
    mobile: !/^[6-9][0-9]{9}$/.test(shop.mobile) && 'mobile-wrong',
    email: !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(shop.email) && 'email-wrong',
    password: shop.password.length < PASSWORD_MIN && 'password-short',
    gstin: isRegistered && !checkGstin(shop.gstin.trim().toUpperCase()).ok && 'gstin-wrong',
    state_code: !isRegistered && stateOf(shop.state_code) === undefined && 'state-missing',
    upi_id: shop.upi_id !== '' && !/^[A-Za-z0-9.-]{2,}@[A-Za-z0-9.-]{2,}$/.test(shop.upi_id) && 'upi-wrong',
    tenant_id: !/^[a-z0-9][a-z0-9-]{2,39}$/.test(shop.tenant_id) && 'shop-id-wrong',
    username: !/^[a-z0-9][a-z0-9._-]{1,39}$/.test(shop.username) && 'username-wrong',
  };
  return Object.fromEntries(Object.entries(found).filter(([, fault]) => fault !== false)) as Faults;
}

/** The body of `POST /register`. A registered shop's State is that of its GSTIN. */
export function registrationOf(shop: NewShop) {
  const { tenant_id, username, mobile, email, password, business_name, seller_kind } = shop;
  const account = { tenant_id, username, mobile, email, password, business_name: business_name.trim() };
  return seller_kind === 'unregistered'
    ? { ...account, state_code: shop.state_code }
    : { ...account, seller_kind, gstin: shop.gstin.trim().toUpperCase() };
}
