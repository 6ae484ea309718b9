import type { Device, tenantContract } from '@rmp/contracts/tenant';
import { useQuery } from '@tanstack/react-query';
import { useLiveQuery } from 'dexie-react-hooks';
import { useLocal } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import { bffRoute } from '#platform/bff.ts';
import { useDeviceSession } from '#platform/session.ts';

const listDevices = bffRoute<(typeof tenantContract)['listDevices']>('tenant', 'GET', '/devices');

/** The last list this device saw. */
const KEPT = 'sync:phones';
const SHOWN_MAX = '200';

/**
 * The shop's phones as the server knows them, or as they were last seen here; undefined until either is read. They are
 * old once it is plain that the server does not say.
 */
export function usePhones(): { readonly phones: readonly Device[] | undefined; readonly isOld: boolean } {
  const db = useLocal();
  const session = useDeviceSession();
  const kept = useLiveQuery(async () => (await db?.marks.get(KEPT)) ?? null, [db]);
  const isAsking = db !== undefined && Boolean(session) && !session?.needs_sign_in;
  const { data, isError, fetchStatus } = useQuery({
    queryKey: ['sync', 'phones', session?.tenant_id],
    queryFn: () => askAndKeep(db),
    enabled: isAsking,
    refetchInterval: 60_000,
  });
  const isWaiting = data === undefined && isAsking && fetchStatus === 'fetching';
  const isOld = isError || (data === undefined && db !== undefined && !isWaiting);
  return { phones: data ?? (kept ? keptPhones(kept.value) : undefined), isOld };
}

async function askAndKeep(db: LocalDb | undefined): Promise<readonly Device[]> {
  const { rows } = await listDevices({ query: { limit: SHOWN_MAX } });
  await db?.marks.put({ name: KEPT, value: rows });
  return rows;
}

/** The cast: `askAndKeep` is the only one to write under this name. */
const keptPhones = (value: unknown): readonly Device[] => value as readonly Device[];
