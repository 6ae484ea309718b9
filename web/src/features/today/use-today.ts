import type { bffContract, TodayScreen } from '@rmp/contracts/bff';
import { useQuery } from '@tanstack/react-query';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef } from 'react';
import { useLocal, useOutboxState } from '#local/index.ts';
import { bffRoute } from '#platform/bff.ts';
import { today } from '#platform/clock.ts';
import { useDeviceSession } from '#platform/session.ts';
import type { DayHere } from './model/day-here.ts';
import { askAndKeep, readDay, readTold } from './today-marks.ts';
import type { ToldToday } from './today-marks.ts';

const showToday = bffRoute<(typeof bffContract)['showToday']>('bff', 'GET', '/screens/today');

export interface Today {
  /** The business day by this device's clock. */
  readonly date: string;
  /** What the services told last, of this day or of one before. */
  readonly told: ToldToday | undefined;
  /** What this device knows of the day itself; undefined until it is read. */
  readonly here: DayHere | undefined;
  /** Whether the services could not be asked just now. */
  readonly isOld: boolean;
}

/** The day by this device's own records and by what the services told, now or when they last could be asked. */
export function useToday(): Today {
  const db = useLocal();
  const session = useDeviceSession();
  const date = today();
  const kept = useLiveQuery(async () => db && readTold(db), [db]);
  const here = useLiveQuery(async () => db && readDay(db, date), [db, date]);
  const query = useQuery({
    queryKey: ['today', session?.tenant_id],
    queryFn: async () => db && askAndKeep(db, ask),
    enabled: db !== undefined && Boolean(session),
    refetchInterval: 60_000,
    networkMode: 'always',
  });
  useFall(useOutboxState()?.pending, () => void query.refetch());

  return { date, told: query.data ?? kept, here, isOld: query.failureCount > 0 };
}

const ask = (): Promise<TodayScreen> => showToday({ query: {} });

/** Does it when the number has fallen: then the services know more than they did. */
function useFall(value: number | undefined, act: () => void): void {
  const before = useRef(value);
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (value !== undefined && before.current !== undefined && value < before.current) latest.current();
    before.current = value;
  }, [value]);
}
