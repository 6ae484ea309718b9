import type { salesContract } from '@rmp/contracts/sales';
import type { LocalDb } from '#local/index.ts';
import { bffRoute } from '#platform/bff.ts';

const cancelSale = bffRoute<(typeof salesContract)['cancelSale']>('sales', 'POST', '/sales/{sale_id}/cancel');

/**
 * Cancels a bill at the server, on the bill's own day; its number stays used. Stock and khata come back to this device
 * with the next pull. Throws `ProblemAnswer` when it is refused and `TypeError` without a network.
 */
export async function cancelBill(db: LocalDb, saleId: string, reason: string): Promise<void> {
  const sale = await cancelSale({ params: { sale_id: saleId }, body: { reason } });
  await db.bills.update(saleId, { status: sale.status });
}
