import type { Tx } from '@rmp/service-kit';
import { taskIdOfSale, taskOfSale } from '../tasks/domain/task-of.ts';
import { closeTask, narrowTask } from '../tasks/task.store.ts';
import { whenArrived } from './domain/unheard.ts';
import { saleAmended } from './sale.events.ts';
import { AWAITED_READ_MAX, shownSale } from './sale.store.ts';
import type { SaleStore, StoredSale } from './sale.store.ts';

/**
 * Queues what changes on bills that named these things before they were known here: the flag goes, and its task with it
 * when nothing else is doubtful. False where more bills may wait than one transaction settles. No keys are no look.
 */
export async function settleArrived(tx: Tx, sales: SaleStore, keys: readonly string[]): Promise<boolean> {
  if (keys.length === 0) return true;
  const waiting = await sales.waitingFor(keys, tx);
  const arrived = new Set(keys);
  for (const stored of waiting) settle(tx, sales, stored, arrived);

  return waiting.length < AWAITED_READ_MAX;
}

function settle(tx: Tx, sales: SaleStore, stored: StoredSale, arrived: ReadonlySet<string>): void {
  const { sale_id, flags, waits_for = [] } = stored;
  const left = whenArrived({ flags, waits_for }, arrived);
  const isAmended = left.flags.length < flags.length;
  sales.arrived(tx, { sale_id, waits_for: left.waits_for, ...(isAmended && { seq: tx.seq, flags: left.flags }) });
  if (!isAmended) return;

  const after = { ...shownSale(stored), seq: tx.seq, flags: left.flags };
  const task = taskOfSale(after);
  tx.append(saleAmended(after));
  tx.audit({ action: 'sale.amended', subject: sale_id, before: { flags }, after: { flags: left.flags } });
  if (task) narrowTask(tx, task);
  else closeTask(tx, taskIdOfSale(sale_id), 'arrived');
}
