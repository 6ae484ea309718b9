import { openLocalDb } from './database.ts';
import type { LocalDb } from './database.ts';
import { tellHealth } from './health.ts';
import { watchDatabase } from './watch-database.ts';

/** One open database per shop and page: live queries and writers must be the same instance's. */
const open = new Map<string, LocalDb>();

export function localDbOf(tenantId: string): LocalDb {
  const known = open.get(tenantId);
  if (known) return known;
  const opened = openLocalDb(tenantId);
  open.set(tenantId, opened);
  watchDatabase(opened, tellHealth);
  rememberShop(tenantId);
  return opened;
}

/**
 * Opens the database of the shop this device worked for last, before its session is read: opening takes a cheap phone as
 * long as all that comes before the first scan. Nothing of it is shown unless the session says so.
 */
export function openLastShop(): void {
  const tenantId = lastShop();
  if (tenantId) localDbOf(tenantId);
}

const LAST_SHOP = 'bahi:last-shop';

function lastShop(): string | null {
  try {
    return localStorage.getItem(LAST_SHOP);
  } catch {
    return null; // storage is shut off: the session will tell
  }
}

function rememberShop(tenantId: string): void {
  try {
    localStorage.setItem(LAST_SHOP, tenantId);
  } catch {
    // only a start that is a moment slower
  }
}
