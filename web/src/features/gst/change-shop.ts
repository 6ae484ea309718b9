import type { TenantPatch, tenantContract } from '@rmp/contracts/tenant';
import { bffRoute } from '#platform/bff.ts';
import { keepVerified } from '#platform/session.ts';

const changeTenant = bffRoute<(typeof tenantContract)['changeTenant']>('tenant', 'PATCH', '/tenant');

/** Changes the shop's profile; it holds on this device at once. Throws what the server refused with. */
export async function changeShop(body: TenantPatch): Promise<void> {
  await keepVerified({ tenant: await changeTenant({ body }) });
}
