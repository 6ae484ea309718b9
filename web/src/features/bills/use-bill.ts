import type { BillScreen, bffContract } from '@rmp/contracts/bff';
import { useQuery } from '@tanstack/react-query';
import { useLiveQuery } from 'dexie-react-hooks';
import { useLocal } from '#local/index.ts';
import type { LocalBill } from '#local/index.ts';
import { bffRoute } from '#platform/bff.ts';
import { useDeviceSession } from '#platform/session.ts';
import { billOfSale } from './model/bill-rows.ts';

const showBill = bffRoute<(typeof bffContract)['showBill']>('bff', 'GET', '/screens/bill');

/** A bill as it is known here, and everything the server can add to it. */
export function useBill(saleId: string) {
  const db = useLocal();
  const session = useDeviceSession();
  const local = useLiveQuery(async () => db && ((await db.bills.get(saleId)) ?? null), [db, saleId]);
  const told = useQuery({
    queryKey: ['bill', session?.tenant_id, saleId],
    queryFn: () => showBill({ query: { sale_id: saleId } }),
    enabled: Boolean(session) && local !== undefined && local?.state !== 'to_send',
  });
  return { bill: billFrom(local, told.data), told, isRead: local !== undefined };
}

/** The paper as it was issued here; what became of it since as the server says. */
function billFrom(local: LocalBill | null | undefined, screen: BillScreen | undefined): LocalBill | undefined {
  const sale = screen && 'data' in screen.parts.sale ? screen.parts.sale.data : undefined;
  if (!sale) return local ?? undefined;
  return local?.fact ? { ...local, status: sale.status, state: 'sent' } : billOfSale(sale);
}
