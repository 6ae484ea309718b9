import { readDeviceSession } from '#platform/session.ts';
import type { LocalDb } from './database.ts';
import { markOf } from './tables/marks.ts';

/** Asks the server for the highest numbers of this device's series, and keeps them. */
export type LearnSeries = (db: LocalDb, prefix: string) => Promise<unknown>;

/** How long a customer waits for it, once in the life of a database. */
const WAIT_MS = 2000;

/**
 * Call it before the transaction that takes a number. On a device whose database was lost it waits until the server has
 * told how far its series went, when there is a server to ask; everywhere else, and without a network, it returns at
 * once. It never throws: a number that comes up twice is flagged, a bill that cannot be made is lost.
 */
export async function untilSeriesKnown(
  db: LocalDb,
  prefix: string,
  learn: LearnSeries = learnFromServer,
): Promise<void> {
  if (await isCounting(db, prefix)) return;
  await Promise.race([learn(db, prefix).catch(() => undefined), passed(WAIT_MS)]);
}

/** Papers were numbered here before, or the server has told where they end. */
async function isCounting(db: LocalDb, prefix: string): Promise<boolean> {
  if ((await markOf(db, 'series_known')) === prefix) return true;
  return (await db.series.where('key').startsWith(`${prefix}/`).count()) > 0;
}

/** Fetched when it is needed: once, and not on the way to the first bill. */
async function learnFromServer(db: LocalDb): Promise<void> {
  const tenantId = (await readDeviceSession())?.tenant_id;
  if (tenantId === undefined || !navigator.onLine) return;
  const [{ learnOwnSeries }, { ownRecordOf }, { bffFetch }] = await Promise.all([
    import('./sync/learn-own-series.ts'),
    import('#platform/device/own-record.ts'),
    import('#platform/bff.ts'),
  ]);
  await learnOwnSeries({ db, ask: bffFetch, device: ownRecordOf(tenantId) });
}

const passed = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
