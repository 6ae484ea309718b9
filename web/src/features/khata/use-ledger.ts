import type { CustomerId } from '@rmp/contracts';
import type { bffContract } from '@rmp/contracts/bff';
import type { Customer, LedgerEntry, paymentContract } from '@rmp/contracts/payment';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef } from 'react';
import { useLocal } from '#local/index.ts';
import { bffRoute } from '#platform/bff.ts';
import { now } from '#platform/clock.ts';
import { ProblemAnswer } from '#platform/problem-answer.ts';
import { readMark, writeMark } from './khata-marks.ts';

const showParty = bffRoute<(typeof bffContract)['showParty']>('bff', 'GET', '/screens/party');
const readLedger = bffRoute<(typeof paymentContract)['readLedger']>(
  'payment',
  'GET',
  '/customers/{customer_id}/ledger',
);

/** The lines of a khata as the server tells them, or as it last told them. */
export interface LedgerState {
  readonly entries: readonly LedgerEntry[];
  /** When the server told them; absent when it never did on this device. */
  readonly as_of?: string;
  /** `kept`: the server cannot be asked now, these are from before. */
  readonly state: 'reading' | 'fresh' | 'kept' | 'forbidden' | 'failed';
  readonly hasOlder: boolean;
  readonly readOlder: () => void;
  readonly askAgain: () => void;
}

export interface LedgerAsk {
  /** How many lines of his wait to be sent. */
  readonly unsent: number;
  /** He was entered here and the server has not heard of him: there is nothing to ask for. */
  readonly isUnknownThere: boolean;
}

/**
 * The khata of a party. It is asked for anew when something of his has been sent (`unsent` falls to none) and when the
 * device has heard of a change of his (`seq`).
 */
export function useLedger(
  { customer_id, seq }: Pick<Customer, 'customer_id' | 'seq'>,
  { unsent, isUnknownThere }: LedgerAsk,
): LedgerState {
  const db = useLocal();
  const kept = useLiveQuery(async () => db && readMark(db, `khata:ledger:${customer_id}`), [db, customer_id]);
  const query = useInfiniteQuery({
    queryKey: ['ledger', customer_id],
    queryFn: ({ pageParam }) => readPage(customer_id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    staleTime: 0,
    enabled: !isUnknownThere,
  });
  useChange(`${unsent === 0} ${seq}`, () => !isUnknownThere && void query.refetch());

  const first = query.data?.pages[0];
  useEffect(() => {
    if (db && first) void writeMark(db, `khata:ledger:${customer_id}`, { entries: first.entries, as_of: first.as_of });
  }, [db, customer_id, first]);

  const again = { readOlder: () => void query.fetchNextPage(), askAgain: () => void query.refetch() };
  if (isUnknownThere) return { ...again, entries: [], state: 'fresh', hasOlder: false };
  if (query.data) {
    const entries = query.data.pages.flatMap((page) => page.entries);
    const state = query.isError || query.fetchStatus === 'paused' ? 'kept' : 'fresh';
    return { ...again, entries, as_of: first?.as_of ?? now(), state, hasOlder: query.hasNextPage };
  }
  const forbidden = query.error instanceof ProblemAnswer && query.error.status === 403;
  const waiting = query.isError || query.fetchStatus === 'paused' ? 'failed' : 'reading';
  return {
    ...again,
    entries: kept?.entries ?? [],
    ...(kept && { as_of: kept.as_of }),
    state: forbidden ? 'forbidden' : kept && waiting === 'failed' ? 'kept' : waiting,
    hasOlder: false,
  };
}

/** Does it when the value is another than before; not for the first one. */
function useChange(value: string, act: () => void): void {
  const before = useRef(value);
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (before.current !== value) latest.current();
    before.current = value;
  }, [value]);
}

interface Page {
  readonly entries: readonly LedgerEntry[];
  readonly next_cursor: string | null;
  readonly as_of: string;
}

/** The first page comes with the party's screen, the older ones from the service itself. */
async function readPage(customer_id: CustomerId, cursor: string | undefined): Promise<Page> {
  if (cursor !== undefined) {
    const ledger = await readLedger({ params: { customer_id }, query: { cursor } });
    return { ...ledger, as_of: now() };
  }
  const { ledger } = (await showParty({ query: { customer_id } })).parts;
  if ('problem' in ledger) throw new ProblemAnswer(ledger.problem.status, { ...ledger.problem });
  return { ...ledger.data, as_of: ledger.as_of };
}
