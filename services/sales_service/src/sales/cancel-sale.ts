import type { Recorded, SaleId } from '@rmp/contracts';
import type { Sale, SaleCancel } from '@rmp/contracts/sales';
import { allow, type Caller, orProblem, Problem, type UnknownField } from '@rmp/service-kit';
import { copyStore } from '../copies/copies.store.ts';
import type { SalesDeps } from '../deps.ts';
import { noteStore } from '../notes/note.store.ts';
import { taskOfSale } from '../tasks/domain/task-of.ts';
import { openTask } from '../tasks/task.store.ts';
import { decideCancel } from './domain/decide-cancel.ts';
import { saleCancelled } from './sale.events.ts';
import { saleStore, shownSale } from './sale.store.ts';

/** Cancels a sale once: the second time answers what the first one left. Goods and money follow from the event. */
export async function cancelSale(
  deps: SalesDeps,
  caller: Caller,
  saleId: SaleId,
  body: SaleCancel,
  unknownFields: readonly UnknownField[] = [],
): Promise<Recorded<Sale>> {
  const isFact = body.device_id !== undefined && body.at !== undefined;
  if (!isFact) allow(caller, 'sales:write');
  const db = deps.tenantDb(caller.tenant_id);
  const sales = saleStore(db);
  const before = await sales.find(saleId);
  if (!before) throw new Problem('common/not-found', { sale_id: saleId });
  if (before.status === 'cancelled') return { document: shownSale(before), replayed: true };
  const profile = await copyStore(db).profile();
  if (!isFact && profile?.status === 'closed') throw new Problem('tenant/closed');
  const unknown = unknownFields.length > 0 ? { unknown_fields: unknownFields } : {};
  const by = body.cashier_id ?? caller.user_id;
  const mayAuthorCancel = by !== caller.user_id || caller.permissions.includes('sales:write');

  return deps.transaction(caller.tenant_id, { caller }, async (tx) => {
    const stored = shownSale((await sales.find(saleId, tx)) ?? before);
    if (stored.status === 'cancelled') return { document: stored, replayed: true };
    const notes = await noteStore(db).ofSale(saleId, tx);
    const wanted = { reason: body.reason, at: body.at ?? tx.now, cancelled_by: by, isFact };
    const { sale, returned } = orProblem(
      decideCancel(stored, wanted, { notes, mayAuthorCancel, profile, now: tx.now }),
    );

    const cancelled = { ...sale, seq: tx.seq };
    sales.cancel(tx, cancelled);
    tx.append(saleCancelled(cancelled, returned));
    if (cancelled.flags.length > stored.flags.length) openTask(tx, taskOfSale(cancelled));
    tx.audit({
      action: 'sale.cancelled',
      subject: saleId,
      after: { reason: body.reason, flags: sale.flags, ...unknown },
    });
    return { document: cancelled, replayed: false };
  });
}
