import type { salesContract } from '@rmp/contracts/sales';
import { useQuery } from '@tanstack/react-query';
import { bffRoute } from '#platform/bff.ts';

const checkPeriod = bffRoute<(typeof salesContract)['checkPeriod']>('sales', 'GET', '/gst/check');

/** The check of a period before it is filed; asked anew whenever the page is opened, since bills keep coming. */
export const usePeriodCheck = (period: string) =>
  useQuery({
    queryKey: ['gst-check', period],
    queryFn: ({ signal }) => checkPeriod({ query: { period } }, { signal }),
    networkMode: 'always',
  });
