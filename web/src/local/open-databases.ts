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
  return opened;
}
