import type { CloudEvent, TenantId } from '@rmp/contracts';
import type { SalesDeps } from '../deps.ts';
import { saleStore } from '../sales/sale.store.ts';
import { settleArrived } from '../sales/settle-arrived.ts';
import { copyIn } from './copies-in.ts';
import { copyStore } from './copies.store.ts';
import type { Copy } from './copies.store.ts';
import { newsIn } from './news-in.ts';

/**
 * Keeps the newest word of each owner. Events may come again or out of order: a copy never goes back. Bills that named a
 * thing before it was known here are settled with its first copy; that is one look where there is a first copy.
 */
export async function keepCopies(deps: SalesDeps, tenantId: TenantId, events: readonly CloudEvent[]): Promise<void> {
  const arrived = newestOf(events.map(copyIn));
  while (!(await keep(deps, tenantId, arrived)));
}

/**
 * False where more bills waited than one transaction settles. The copies are kept with the last of them, so whoever dies
 * in between starts again.
 */
function keep(deps: SalesDeps, tenantId: TenantId, arrived: ReadonlyMap<string, Copy>): Promise<boolean> {
  const db = deps.tenantDb(tenantId);
  const store = copyStore(db);

  return deps.transaction(tenantId, {}, async (tx) => {
    const held = await store.held([...arrived.keys()], tx);
    const newer = [...arrived.values()].filter(
      ({ copy_key, source_seq }) => source_seq > (held.get(copy_key)?.source_seq ?? 0),
    );
    if (!(await settleArrived(tx, saleStore(db), newsIn(newer, held)))) return false;

    for (const copy of newer) store.put(tx, copy);
    return true;
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
