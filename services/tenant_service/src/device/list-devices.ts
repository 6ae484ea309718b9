import type { Device } from '@rmp/contracts/tenant';
import { allow, type Caller, type Page, type PageQuery } from '@rmp/service-kit';
import type { TenantDeps } from '../deps.ts';
import { shownDevice } from './device.store.ts';

/** The devices of the caller's shop, revoked ones too, in the order in which they last changed. */
export async function listDevices(deps: TenantDeps, caller: Caller, query: PageQuery): Promise<Page<Device>> {
  allow(caller, 'devices:read');
  const page = await deps.devicesOf(caller.tenant_id).page(query);

  return { ...page, rows: page.rows.map(shownDevice) };
}
