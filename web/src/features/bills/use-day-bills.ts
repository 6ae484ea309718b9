import type { salesContract } from '@rmp/contracts/sales';
import { useInfiniteQuery } from '@tanstack/react-query';
import { bffRoute } from '#platform/bff.ts';
import { useDeviceSession } from '#platform/session.ts';

const listDayBills = bffRoute<(typeof salesContract)['listDayBills']>('sales', 'GET', '/day-bills');
export const issueDayBills = bffRoute<(typeof salesContract)['issueDayBills']>('sales', 'POST', '/day-bills');

const PAGE = '50';

/** The consolidated invoices of the shop, newest first. They are the server's: no phone has all memos of a day. */
export function useDayBills() {
  const session = useDeviceSession();
  const told = useInfiniteQuery({
    queryKey: ['day-bills', session?.tenant_id],
    queryFn: ({ pageParam }) => listDayBills({ query: { limit: PAGE, ...(pageParam && { cursor: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
    enabled: Boolean(session),
    networkMode: 'always',
  });
  return { rows: told.data?.pages.flatMap(({ rows }) => rows), told };
}
