import { newId } from '@rmp/service-kit';
import { type Reply, testToken, type TokenWanted } from '@rmp/service-kit/testing';
import type { Bff } from './bff.ts';

let shops = 0;

/** A tenant id no other test of this file has. */
const newTenantId = (): string => `shop-${(shops += 1)}`;

export const PASSWORD = 'correct horse battery';

export interface Shop {
  readonly tenant: string;
  readonly token: string;
  /** Calls in the name of the shop's owner. */
  http(...call: Parameters<Bff['http']>): Promise<Reply>;
  tokenOf(wanted: Omit<TokenWanted, 'tenant_id'>): string;
}

/** A shop that has registered through the gateway, and its owner. */
export async function aShop(bff: Bff, tenant: string = newTenantId()): Promise<Shop> {
  const { body } = await bff.http('POST', '/api/user/register', {
    body: {
      tenant_id: tenant,
      business_name: 'Sharma Kirana',
      state_code: '08',
      username: 'asha',
      password: PASSWORD,
      mobile: '9000000001',
      email: 'asha@example.com',
    },
  });
  const { user_id } = body['user'] as { readonly user_id: string }; // as the contract of /register has it
  const token = testToken({ tenant_id: tenant, user_id });

  return {
    tenant,
    token,
    http: (method, path, call) => bff.http(method, path, { tenant, token, ...call }),
    tokenOf: (wanted) => testToken({ tenant_id: tenant, user_id, ...wanted }),
  };
}

/** A sign-in of the shop's owner, on a device of his unless the test names one. */
export const signIn = (bff: Bff, tenant: string, special: Readonly<Record<string, unknown>> = {}): Promise<Reply> =>
  bff.http('POST', '/session/sign-in', {
    body: {
      tenant_id: tenant,
      username: 'asha',
      password: PASSWORD,
      device: { device_id: newId(), name: 'Counter 1' },
      ...special,
    },
  });

/** A bill of one line, paid in cash. */
export const aBill = (special: Readonly<Record<string, unknown>> = {}) => ({
  lines: [
    {
      name: 'Tea 250 g',
      unit: 'PCS',
      qty_milli: 1000,
      unit_price_paise: 9000,
      gst_rate_bp: 0,
      price_includes_tax: true,
    },
  ],
  tenders: [{ mode: 'cash', amount_paise: 9000 }],
  ...special,
});
