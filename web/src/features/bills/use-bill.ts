import type { BillScreen, bffContract } from '@rmp/contracts/bff';
import { useQuery } from '@tanstack/react-query';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { useLocal } from '#local/index.ts';
import type { LocalBill, LocalNote } from '#local/index.ts';
import { bffRoute } from '#platform/bff.ts';
import { useDeviceSession } from '#platform/session.ts';
import { keepTold } from './keep-told.ts';

const showBill = bffRoute<(typeof bffContract)['showBill']>('bff', 'GET', '/screens/bill');

export interface KnownBill {
  readonly bill: LocalBill | undefined;
  /** Credit and debit notes on it, oldest first. */
  readonly notes: readonly LocalNote[];
  /** Whether this device's own records have been read. */
  readonly isRead: boolean;
  readonly told: ReturnType<typeof useTold>;
  /** What is on the bill is not here yet, and is under way. */
  readonly isComing: boolean;
}

/** A bill and its notes as this device knows them. What the server can add is asked for, and kept. */
export function useBill(saleId: string): KnownBill {
  const db = useLocal();
  const local = useLiveQuery(async () => {
    if (!db) return undefined;
    const [bill, notes] = await Promise.all([
      db.bills.get(saleId),
      db.notes.where('sale_id').equals(saleId).sortBy('noted_at'),
    ]);
    return { bill, notes };
  }, [db, saleId]);
  const told = useTold(saleId, local !== undefined && local.bill?.state !== 'to_send');
  const [couldNotKeep, setCouldNotKeep] = useState(false);
  useEffect(() => {
    if (db && told.data) keepTold(db, told.data).catch(() => setCouldNotKeep(true));
  }, [db, told.data]);

  const isTold = told.data !== undefined && 'data' in told.data.parts.sale;
  const isComing = local?.bill?.fact === undefined && (told.isLoading || (isTold && !couldNotKeep));
  return { bill: local?.bill, notes: local?.notes ?? [], told, isRead: local !== undefined, isComing };
}

function useTold(saleId: string, isWanted: boolean) {
  const session = useDeviceSession();
  return useQuery<BillScreen>({
    queryKey: ['bill', session?.tenant_id, saleId],
    queryFn: () => showBill({ query: { sale_id: saleId } }),
    enabled: Boolean(session) && isWanted && saleId !== '', // an address may name no bill
  });
}
