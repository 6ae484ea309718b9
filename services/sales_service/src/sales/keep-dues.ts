import type { CloudEvent, SaleId, TenantId } from '@rmp/contracts';
import { paymentEvents } from '@rmp/contracts/payment';
import type { SalesDeps } from '../deps.ts';
import { saleStore } from './sale.store.ts';
import type { Due } from './sale.store.ts';

/**
 * Keeps what payment_service says is still open on bills. Its words may come again or out of order: a due never goes
 * back. Of a bill that is not here nothing is kept; whoever pays it names it again.
 */
export async function keepDues(deps: SalesDeps, tenantId: TenantId, events: readonly CloudEvent[]): Promise<void> {
  const newest = newestOf(events.map(dueIn));
  const sales = saleStore(deps.tenantDb(tenantId));

  await deps.transaction(tenantId, {}, async (tx) => {
    const held = await sales.dueSeqs([...newest.keys()], tx);
    for (const due of newest.values()) {
      const before = held.get(due.sale_id);
      if (before !== undefined && due.due_seq > before) sales.setDue(tx, due);
    }
  });
}

/** Throws a `ZodError` on an event its contract would not have let out. */
function dueIn({ seq, data }: CloudEvent): Due {
  const { sale_id, due_paise, as_of } = paymentEvents['payment.allocation-changed.v1'].data.parse(data);
  return { sale_id, due_paise, due_as_of: as_of, due_seq: seq };
}

function newestOf(dues: readonly Due[]): ReadonlyMap<SaleId, Due> {
  const newest = new Map<SaleId, Due>();
  for (const due of dues) {
    if ((newest.get(due.sale_id)?.due_seq ?? 0) < due.due_seq) newest.set(due.sale_id, due);
  }
  return newest;
}
