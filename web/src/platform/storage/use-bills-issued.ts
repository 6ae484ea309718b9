import { useLiveQuery } from 'dexie-react-hooks';
import { useLocal } from '#local/index.ts';

/** How many bills this device has numbered, live; undefined until it is counted. */
export function useBillsIssued(): number | undefined {
  const db = useLocal();
  return useLiveQuery(async () => {
    const series = await db?.series.filter(({ key }) => key.includes('/sale/')).toArray();
    return series?.reduce((sum, { next }) => sum + next - 1, 0);
  }, [db]);
}
