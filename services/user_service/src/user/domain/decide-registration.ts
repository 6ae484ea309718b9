import type { Registration } from '@rmp/contracts/user';
import { decideSeller, type Seller, type SellerRefusal } from '@rmp/contracts/tenant';
import { ok, refuse, type Result } from '@rmp/gst';

/** No shop's name: counts sign-in attempts of shops and users that do not exist. */
export const NO_SUCH_SHOP = 'no-such-shop';

export type RegistrationRefusal =
  | { readonly code: 'user/tenant-taken'; readonly tenant_id: string }
  | { readonly code: `user/${SellerRefusal['reason']}`; readonly errors: readonly { readonly pointer: string }[] };

/** Who the new shop is to the tax side of the product, or why it cannot be registered like this. */
export function decideRegistration(wanted: Registration): Result<Seller, RegistrationRefusal> {
  if (wanted.tenant_id === NO_SUCH_SHOP) return refuse({ code: 'user/tenant-taken', tenant_id: wanted.tenant_id });
  const seller = decideSeller(wanted);
  if (seller.ok) return ok(seller.value);

  const { reason, ...facts } = seller.refusal;
  return refuse({ code: `user/${reason}`, ...facts, errors: [{ pointer: fieldOf(reason) }] });
}

const fieldOf = (reason: SellerRefusal['reason']): string => (reason.startsWith('state-') ? '/state_code' : '/gstin');
