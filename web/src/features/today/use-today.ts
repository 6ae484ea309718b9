import type { bffContract, TodayScreen } from '@rmp/contracts/bff';
import { useQuery } from '@tanstack/react-query';
import { useLiveQuery } from 'dexie-react-hooks';
import { useLocal } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import { bffRoute } from '#platform/bff.ts';
import { useDeviceSession } from '#platform/session.ts';

const showToday = bffRoute<(typeof bffContract)['showToday']>('bff', 'GET', '/screens/today');

/** The last figures this device saw, so that the page never blanks. */
const KEPT = 'today:last';

export interface Today {
  readonly screen: TodayScreen | undefined;
  /** Whether the figures are older than this look: the server could not be asked. */
  readonly isOld: boolean;
  readonly isLoading: boolean;
  readonly askAgain: () => void;
}

/** The day's figures as the services know them, or the last ones seen here while there is no network. */
export function useToday(): Today {
  const db = useLocal();
  const session = useDeviceSession();
  const kept = useLiveQuery(async () => (await db?.marks.get(KEPT)) ?? null, [db]);
  const { data, isError, isLoading, refetch } = useQuery({
    queryKey: ['today', session?.tenant_id],
    queryFn: () => askAndKeep(db),
    enabled: db !== undefined && Boolean(session),
    refetchInterval: 60_000,
  });

  const screen = data ?? (kept && keptScreen(kept.value));
  return { screen: screen ?? undefined, isOld: isError, isLoading, askAgain: () => void refetch() };
}

async function askAndKeep(db: LocalDb | undefined): Promise<TodayScreen> {
  const screen = await showToday({ query: {} });
  await db?.marks.put({ name: KEPT, value: screen });
  return screen;
}

/** The cast: `askAndKeep` is the only one to write under this name. */
const keptScreen = (value: unknown): TodayScreen => value as TodayScreen;
