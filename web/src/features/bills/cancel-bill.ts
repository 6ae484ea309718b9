import type { DeviceId, SaleId, UserId } from '@rmp/contracts';
import { businessDateOf, ok, refuse } from '@rmp/gst';
import type { Result } from '@rmp/gst';
import { enqueue, moveLocalBalance, moveLocalStock, stampInstant } from '#local/index.ts';
import type { LocalBill, LocalDb } from '#local/index.ts';
import { newId } from '#platform/ids.ts';

/** Who cancels on this device. */
export interface Canceller {
  readonly user_id: string;
  readonly device_id: string;
}

export interface CancelRefusal {
  readonly code: 'bill-unknown' | 'cancel-too-late' | 'has-returns' | 'exchanged';
}

/**
 * Cancels a bill, which keeps its number and figures: on its own day in India, with nothing returned on it and not paid
 * with goods. In one
 * transaction stock and khata go back here and the command for the server is kept; or nothing happens. A bill that is
 * cancelled already stays as it is.
 */
export async function cancelBill(
  db: LocalDb,
  canceller: Canceller,
  { sale_id, reason }: { readonly sale_id: string; readonly reason: string },
  now: string,
): Promise<Result<LocalBill, CancelRefusal>> {
  const command_id = newId();

  return db.transaction('rw', [db.bills, db.notes, db.items, db.parties, db.outbox, db.marks], async () => {
    const bill = await db.bills.get(sale_id);
    if (!bill?.fact) return refuse({ code: 'bill-unknown' });
    if (bill.status === 'cancelled') return ok(bill);
    const at = await stampInstant(db, now);
    if (bill.sold_date !== businessDateOf(at)) return refuse({ code: 'cancel-too-late' });
    if (isExchanged(bill)) return refuse({ code: 'exchanged' });
    if ((await db.notes.where('sale_id').equals(sale_id).count()) > 0) return refuse({ code: 'has-returns' });

    const cancelled: LocalBill = { ...bill, status: 'cancelled', cancelled: { reason, at } };
    await db.bills.put(cancelled);
    await takeBack(db, bill);
    const data = { ...idsOf(sale_id, canceller), reason, at };
    const command = { command_id, kind: 'cancel-sale', data, made_at: at, author_id: canceller.user_id } as const;
    await enqueue(db, command, movedBy(bill));
    return ok(cancelled);
  });
}

/** Whether goods came back for these: they cannot go out again, so what is wrong is returned. */
export const isExchanged = ({ fact }: LocalBill): boolean =>
  fact?.tenders?.some(({ mode }) => mode === 'exchange') ?? false;

/** Goods and what was owed for them. */
async function takeBack(db: LocalDb, { fact, customer_id, credit_paise }: LocalBill): Promise<void> {
  await moveLocalStock(
    db,
    (fact?.lines ?? []).map(({ item_id, qty_milli }) => ({ item_id, delta_milli: qty_milli })),
  );
  if (customer_id) await moveLocalBalance(db, customer_id, -credit_paise);
}

/** Records whose figures here are ahead of the server's until it has heard of this. */
const movedBy = ({ fact, customer_id }: LocalBill): readonly string[] => [
  ...(fact?.lines.flatMap(({ item_id }) => item_id ?? []) ?? []),
  ...(customer_id ? [customer_id] : []),
];

/** The casts: the device minted its own id and the sale's as UUIDv7, or the server did, who gave the user's. */
const idsOf = (saleId: string, { device_id, user_id }: Canceller) => ({
  sale_id: saleId as SaleId,
  device_id: device_id as DeviceId,
  cashier_id: user_id as UserId,
});
