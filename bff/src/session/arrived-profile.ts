import type { Tenant } from '@rmp/contracts/tenant';
import { Problem } from '@rmp/service-kit/http';
import { setTimeout as delay } from 'node:timers/promises';
import type { BffDeps } from '../deps.ts';
import type { Asking } from '../neighbours/ask.ts';

const TRIES_MAX = 6;
const PAUSE_MS = 150;

/** The shop's profile. Right after registration it is on its way for a moment, so it is asked for a few times. */
export async function arrivedProfile(deps: BffDeps, asking: Asking): Promise<Tenant> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await deps.ask('tenant', asking, (tenant) => tenant.getTenant({}));
    } catch (error) {
      const isOnItsWay = error instanceof Problem && error.code === 'tenant/profile-pending';
      if (!isOnItsWay || tried === TRIES_MAX) throw error;
    }
    await delay(PAUSE_MS);
  }
}
