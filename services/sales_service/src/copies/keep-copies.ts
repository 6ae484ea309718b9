import type { CloudEvent, TenantId } from '@rmp/contracts';
import type { SalesDeps } from '../deps.ts';
import { copyIn } from './copies-in.ts';
import { copyStore } from './copies.store.ts';
import type { Copy } from './copies.store.ts';

/** Keeps the newest word of each owner. Events may come again or out of order: a copy never goes back. */
export async function keepCopies(deps: SalesDeps, tenantId: TenantId, events: readonly CloudEvent[]): Promise<void> {
  const arrived = newestOf(events.map(copyIn));
  const store = copyStore(deps.tenantDb(tenantId));

  await deps.transaction(tenantId, {}, async (tx) => {
    const held = await store.seqs([...arrived.keys()], tx);
    for (const copy of arrived.values()) {
      if (copy.source_seq > (held.get(copy.copy_key) ?? 0)) store.put(tx, copy);
    }
  });
}

function newestOf(copies: readonly Copy[]): ReadonlyMap<string, Copy> {
  const newest = new Map<string, Copy>();
  for (const copy of copies) {
    const before = newest.get(copy.copy_key);
    if (before === undefined || before.source_seq < copy.source_seq) newest.set(copy.copy_key, copy);
  }
  return newest;
}
