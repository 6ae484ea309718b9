import { checkGstin, ok, refuse, stateOf } from '@rmp/gst';
import type { GstinKind, GstinRefusal, Result } from '@rmp/gst';
import type { SellerKind } from './shapes.ts';

/** What a shop says about itself to the tax side of the product. */
export interface SellerClaim {
  readonly seller_kind?: SellerKind | undefined;
  readonly gstin?: string | undefined;
  readonly state_code?: string | undefined;
}

/** The same, settled: kind and State are known, a registered seller has a GSTIN and nobody else does. */
export interface Seller {
  readonly seller_kind: SellerKind;
  readonly gstin?: string;
  readonly state_code: string;
}

/** `reason` is one member for each refusal; services put their own name in front of it as the problem's code. */
export type SellerRefusal =
  | { readonly reason: 'gstin-required'; readonly seller_kind: SellerKind }
  | { readonly reason: 'gstin-unexpected' }
  | { readonly reason: 'gstin-invalid'; readonly why: GstinRefusal['code'] | 'gstin-kind' }
  | { readonly reason: 'state-required' }
  | { readonly reason: 'state-unknown'; readonly state_code: string }
  | { readonly reason: 'state-differs'; readonly state_code: string; readonly gstin_state_code: string };

/**
 * Settles who the seller is. Without a GSTIN a shop is unregistered and says its State; with one it is a regular
 * dealer unless it says composition, and its State is the first two digits of the number (one tenant is one GSTIN in
 * one State). Form and check digit are judged, not whether the registration is active: only the portal knows that.
 */
export function decideSeller(claim: SellerClaim): Result<Seller, SellerRefusal> {
  return claim.gstin === undefined ? withoutGstin(claim) : withGstin({ ...claim, gstin: claim.gstin });
}

/** Whether a shop can be in this State: in use today, with a State half to its tax (abroad and the Centre have none). */
export function isShopState(code: string): boolean {
  const state = stateOf(code);
  return state?.is_active === true && state.local_tax_head !== null;
}

function withoutGstin({ seller_kind = 'unregistered', state_code }: SellerClaim): Result<Seller, SellerRefusal> {
  if (seller_kind !== 'unregistered') return refuse({ reason: 'gstin-required', seller_kind });
  if (state_code === undefined) return refuse({ reason: 'state-required' });
  if (!isShopState(state_code)) return refuse({ reason: 'state-unknown', state_code });
  return ok({ seller_kind, state_code });
}

function withGstin(claim: SellerClaim & { readonly gstin: string }): Result<Seller, SellerRefusal> {
  const { seller_kind = 'regular', state_code } = claim;
  if (seller_kind === 'unregistered') return refuse({ reason: 'gstin-unexpected' });

  const checked = checkGstin(claim.gstin);
  if (!checked.ok) return refuse({ reason: 'gstin-invalid', why: checked.refusal.code });
  const { gstin, state_code: gstinState, kind } = checked.value;
  if (!SHOP_KINDS.includes(kind)) return refuse({ reason: 'gstin-invalid', why: 'gstin-kind' });
  if (!isShopState(gstinState)) return refuse({ reason: 'gstin-invalid', why: 'gstin-state' });
  if (state_code !== undefined && state_code !== gstinState) {
    return refuse({ reason: 'state-differs', state_code, gstin_state_code: gstinState });
  }

  return ok({ seller_kind, gstin, state_code: gstinState });
}

/** A collector or deductor of tax, an embassy or a foreign service has a number too, but keeps no shop by it. */
const SHOP_KINDS: readonly GstinKind[] = ['taxpayer', 'government'];
