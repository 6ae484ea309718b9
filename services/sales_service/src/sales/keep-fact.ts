import type { Sale } from '@rmp/contracts/sales';
import type { Tx } from '@rmp/service-kit';
import { taskOfSale } from '../tasks/domain/task-of.ts';
import { openTask } from '../tasks/task.store.ts';
import type { DecidedFact } from './domain/decide-fact.ts';
import { saleRecorded } from './sale.events.ts';
import type { KeptBeside, SaleStore } from './sale.store.ts';

/** Queues a fact and the news of it. */
export function keepFact(
  tx: Tx,
  sales: SaleStore,
  { draft, number, clash, waits_for }: DecidedFact,
  beside: Omit<KeptBeside, 'clash' | 'waits_for'>,
): Sale {
  const sale: Sale = { ...draft, tenant_id: tx.tenant_id, seq: tx.seq, number };
  sales.insert(tx, sale, { ...beside, clash, ...(waits_for.length > 0 && { waits_for }) });
  tx.append(saleRecorded(sale));
  openTask(tx, taskOfSale(sale));

  return sale;
}
