import { decideSeller, isShopState, type SellerRefusal, type Tenant, type TenantPatch } from '@rmp/contracts/tenant';
import { ok, refuse, type Result } from '@rmp/gst';
import { memosAfter } from './memos-after.ts';
import { isRegisteredKind, kindsAfter, type KindsRefusal } from './seller-kinds.ts';

export type ProfileRefusal =
  | KindsRefusal
  | {
      readonly code: `tenant/${Reason}` | 'tenant/lock-in-future';
      readonly errors: readonly { readonly pointer: string }[];
    };

type SellerSide = Pick<Tenant, 'seller_kinds' | 'gstin' | 'state_code'>;
type ContactSide = Omit<Tenant, keyof SellerSide>;

/**
 * The profile as it becomes, or why not. `today` is the business day. One tenant is one GSTIN in one State: a shop that
 * was registered once stays in the State of its number; one that never was may still correct what it said.
 */
export function decideProfileChange(before: Tenant, patch: TenantPatch, today: string): Result<Tenant, ProfileRefusal> {
  if (patch.locked_until && patch.locked_until >= today) return lockInFuture(patch.locked_until, today);
  const seller = decideSellerSide(before, patch, today);
  if (!seller.ok) return seller;

  const memos = memosAfter(before.memos, patch.memos_on, today);
  return ok({ ...contactAfter(before, patch), ...seller.value, ...(memos && { memos }) });
}

function decideSellerSide(before: Tenant, patch: TenantPatch, today: string): Result<SellerSide, ProfileRefusal> {
  if (!touchesSeller(patch)) return ok(sellerSideOf(before));
  const kinds = kindsAfter(before.seller_kinds, patch, today);
  if (!kinds.ok) return kinds;
  const seller_kinds = kinds.value;
  const registered = seller_kinds.findLast(isRegisteredKind);
  if (!registered) return neverRegistered(before, patch, seller_kinds);

  const gstin = patch.gstin ?? before.gstin;
  const state_code = patch.state_code ?? before.state_code;
  const settled = decideSeller({ seller_kind: registered.seller_kind, gstin, state_code });
  if (!settled.ok) return refusal({ ...settled.refusal, reason: reasonFor(settled.refusal.reason, before) });
  if (isStateFixed(before) && settled.value.state_code !== before.state_code) return refusal({ reason: 'state-fixed' });

  const { seller_kind: _kind, ...identity } = settled.value;

  return ok({ seller_kinds, ...identity });
}

/** No kind of the shop has a GSTIN, so neither has the shop: one that was typed by mistake goes with its kind. */
function neverRegistered(
  before: Tenant,
  patch: TenantPatch,
  seller_kinds: Tenant['seller_kinds'],
): Result<SellerSide, ProfileRefusal> {
  if (patch.gstin !== undefined) return refusal({ reason: 'gstin-unexpected' });
  const state_code = patch.state_code ?? before.state_code;
  if (!isShopState(state_code)) return refusal({ reason: 'state-unknown', state_code });

  return ok({ seller_kinds, state_code });
}

const sellerSideOf = ({ seller_kinds, state_code, gstin }: Tenant): SellerSide => ({
  seller_kinds,
  state_code,
  ...(gstin !== undefined && { gstin }),
});

/** What is already stored is not judged anew because somebody changes the address. */
const touchesSeller = ({ seller_kind, gstin, state_code }: TenantPatch): boolean =>
  seller_kind !== undefined || gstin !== undefined || state_code !== undefined;

const isStateFixed = ({ gstin }: Tenant): boolean => gstin !== undefined;

type Reason = Exclude<SellerRefusal['reason'], 'state-required'> | 'state-fixed';

/** A State against the GSTIN means moving for a shop that was registered before; the State itself is always given. */
function reasonFor(reason: SellerRefusal['reason'], before: Tenant): Reason {
  if (reason === 'state-required') return 'state-unknown';
  return reason === 'state-differs' && isStateFixed(before) ? 'state-fixed' : reason;
}

interface Facts {
  readonly reason: Reason;
  readonly [member: string]: string;
}

const refusal = ({ reason, ...members }: Facts): Result<never, ProfileRefusal> =>
  refuse({
    code: `tenant/${reason}`,
    ...members,
    errors: [{ pointer: reason.startsWith('state-') ? '/state_code' : '/gstin' }],
  });

/** Today goes on: what is written on a day that is not over would have nowhere to stand. */
const lockInFuture = (locked_until: string, today: string): Result<never, ProfileRefusal> =>
  refuse({ code: 'tenant/lock-in-future', locked_until, today, errors: [{ pointer: '/locked_until' }] });

/** What a shop may be without: `null` clears it. */
export const CLEARABLE = [
  'address',
  'place',
  'pin',
  'email',
  'upi_id',
  'locked_until',
  'highest_turnover_paise',
  'turnovers',
  'counter_stops',
  'paper',
] as const satisfies readonly (keyof ContactSide & keyof TenantPatch)[];

const CONTACT = ['business_name', 'mobile', ...CLEARABLE] as const;

function contactAfter(before: Tenant, patch: TenantPatch): ContactSide {
  const { seller_kinds: _k, gstin: _g, state_code: _s, ...contact } = before;
  const given = new Map(CONTACT.map((field) => [field as string, patch[field]]));
  return shapedAsContact([
    ...Object.entries(contact).filter(([field]) => given.get(field) === undefined),
    ...[...given].filter(([, value]) => value !== undefined && value !== null),
  ]);
}

/** The cast: each value was one of the profile or of its patch under the same name, and only `CLEARABLE` ones are missing. */
const shapedAsContact = (entries: readonly (readonly [string, unknown])[]): ContactSide =>
  Object.fromEntries(entries) as ContactSide;
