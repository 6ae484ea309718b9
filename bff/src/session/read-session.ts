import type { SessionNow } from '@rmp/contracts/bff';
import type { Caller, RequestFacts } from '@rmp/service-kit/http';
import type { BffDeps } from '../deps.ts';
import { allParts } from '../parts/all-parts.ts';
import { askingFor } from '../parts/budget.ts';
import { sessionDevice } from './session-device.ts';

/** What the app starts with: who is signed in, at which shop, and on which device if the session is of one. */
export async function readSession(deps: BffDeps, caller: Caller, facts: RequestFacts): Promise<SessionNow> {
  const asking = askingFor(caller, facts);
  const { device_id } = caller;
  const userAndShop = {
    user: () => deps.ask('user', asking(), (user) => user.getProfile({})),
    tenant: () => deps.ask('tenant', asking(), (tenant) => tenant.getTenant({})),
  };
  if (!device_id) return { parts: await allParts(deps, facts, userAndShop, 'user') };

  const device = async () =>
    sessionDevice(await deps.ask('tenant', asking(), (tenant) => tenant.getDevice({ params: { device_id } })));
  return { parts: await allParts(deps, facts, { ...userAndShop, device }, 'user') };
}
