import { readDeviceSession } from '#platform/session.ts';
import { openLocalDb } from '../database.ts';
import type { LocalDb } from '../database.ts';
import { countPending } from './count-waiting.ts';
import { exchangeFor } from './exchange.ts';

/**
 * Sends what waits without a page: for the service worker, which the browser wakes when there is a network. Rejects while
 * something still waits that could go, so that the browser tries again; who must sign in first is asked by the page. Of
 * what changed elsewhere it takes one page only: a worker has little time.
 */
export async function sendWaiting(): Promise<void> {
  const session = await readDeviceSession();
  if (!session || session.needs_sign_in) return;
  const db = openLocalDb(session.tenant_id);
  try {
    await sendAll(session.tenant_id, db);
  } finally {
    // nobody is held up who wants to change the database's shape
    db.close();
  }
}

async function sendAll(tenantId: string, db: LocalDb): Promise<void> {
  if ((await countPending(db)) === 0) return;
  const { sync, alone } = exchangeFor(tenantId, db);
  const later = await alone(() => sync(() => true));
  if (later && later.why !== 'sign-in' && (await countPending(db)) > 0) throw new Error(`not sent: ${later.why}`);
}
