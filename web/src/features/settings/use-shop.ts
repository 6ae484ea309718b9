import type { Tenant, tenantContract } from '@rmp/contracts/tenant';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { bffRoute } from '#platform/bff.ts';
import { keepVerified, useDeviceSession } from '#platform/session.ts';
import { useAnswer } from './use-answer.ts';
import type { Answer } from './use-answer.ts';
import type { Kept } from './use-kept.ts';

const getTenant = bffRoute<(typeof tenantContract)['getTenant']>('tenant', 'GET', '/tenant');
const changeTenant = bffRoute<(typeof tenantContract)['changeTenant']>('tenant', 'PATCH', '/tenant');

const KEY = ['tenant'];

/** The shop's profile: this device's own copy, and the server's as soon as it answers. */
export function useShop(): { readonly kept: Kept<Tenant>; readonly mayWrite: boolean } {
  const session = useDeviceSession();
  const query = useQuery({ queryKey: KEY, queryFn: askTenant, networkMode: 'always' });
  const tenant = newer(query.data, session?.tenant ?? undefined);
  const kept = {
    told: tenant && session ? { data: tenant, as_of: session.verified_at } : undefined,
    isOld: query.failureCount > 0,
    error: query.error,
    askAgain: () => void query.refetch(),
  };
  return { kept, mayWrite: session?.permissions.includes('tenant:write') ?? false };
}

export interface KeepShop extends Pick<Answer, 'complaint' | 'isBusy'> {
  /** The last change was made. */
  readonly isSaved: boolean;
  /** True when it was made; it holds on this device at once. */
  readonly keep: (body: Parameters<typeof changeTenant>[0]['body']) => Promise<boolean>;
}

/** Changes the profile. That needs the network, since other phones follow it too. */
export function useKeepShop(): KeepShop {
  const client = useQueryClient();
  const { complaint, isBusy, attempt } = useAnswer();
  const [isSaved, setSaved] = useState(false);

  const keep: KeepShop['keep'] = async (body) => {
    setSaved(false);
    const isDone = await attempt(async () => {
      const changed = await changeTenant({ body });
      await keepVerified({ tenant: changed });
      client.setQueryData(KEY, changed);
    });
    setSaved(isDone);
    return isDone;
  };
  return { complaint, isBusy, isSaved, keep };
}

async function askTenant(): Promise<Tenant> {
  const tenant = await getTenant({});
  await keepVerified({ tenant });
  return tenant;
}

const newer = (told: Tenant | undefined, kept: Tenant | undefined): Tenant | undefined =>
  told && kept && kept.seq > told.seq ? kept : (told ?? kept);
