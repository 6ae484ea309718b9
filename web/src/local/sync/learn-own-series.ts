import { setMark } from '../tables/marks.ts';
import type { Later } from './ask.ts';
import { learnSeries } from './learn-series.ts';
import type { SyncDeps } from './sync-deps.ts';

/** Finds out how far this device's series went: nowhere when it is new, else by asking, once for a database. */
export async function learnOwnSeries({
  db,
  ask,
  device,
}: Pick<SyncDeps, 'db' | 'ask' | 'device'>): Promise<Later | undefined> {
  const { prefix, has_new_series = false } = await device.read();
  if (prefix === null) return undefined;
  if (!has_new_series) return learnSeries({ db, ask, prefix });
  await setMark(db, 'series_known', prefix);
  await device.takeUpSeries();
  return undefined;
}
