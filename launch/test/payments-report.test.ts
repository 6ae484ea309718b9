import { randomUUIDv7 } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { openCounter } from './support/counter.ts';
import { freeOffset, startProduct } from './support/product.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

/** Effects come by events, a moment after the answer. */
const soon = { timeout: 20_000, interval: 50 };

test('payments by mode say what is in the drawer after a payment was undone, a bill cancelled and goods returned', async () => {
  const offset = await freeOffset();
  await startProduct({ dataDir: temporaryFolder(), offset }).ready;
  const shop = await openCounter(offset, 'sharma-modes');
  const item = await shop.addItem('Soap bar', 'PCS', 10_000, 500, 10_000);
  const { customer_id } = await shop.payment.addCustomer({
    body: { name: 'Ramesh Verma', mobile: '9000000002', opening_balance_paise: 50_000 },
  });
  const sell = (mode: 'cash' | 'upi') =>
    shop.sales.recordSale({
      body: {
        sale_id: randomUUIDv7(),
        lines: [{ item_id: item, qty_milli: 1_000 }],
        tenders: [{ payment_id: randomUUIDv7(), mode, amount_paise: 10_000 }],
      },
    });

  const kept = await vi.waitFor(() => sell('cash'), soon);
  const cancelled = await sell('upi');
  await shop.sales.cancelSale({ params: { sale_id: cancelled.sale_id }, body: { reason: 'changed his mind' } });
  const mistake = await shop.payment.recordPayment({
    body: { payment_id: randomUUIDv7(), customer_id, direction: 'in', mode: 'cash', amount_paise: 30_000 },
  });
  await shop.payment.undoPayment({ params: { payment_id: mistake.payment_id }, body: { reason: 'wrong customer' } });
  await shop.sales.recordReturn({
    params: { sale_id: kept.sale_id },
    body: { note_id: randomUUIDv7(), lines: [{ line_no: 1, qty_milli: 1_000 }], refund: { mode: 'cash' } },
  });

  const day = kept.sold_date;
  await vi.waitFor(async () => {
    const report = await shop.analytics.makeReport({
      body: { type: 'payments_by_mode', from_date: day, to_date: day },
    });
    expect(report.rows).toEqual([
      { mode: 'cash', payments: 3, in_paise: 40_000, undone_in_paise: 30_000, out_paise: 10_000, ...undoneOut(0) },
      { mode: 'upi', payments: 2, in_paise: 10_000, undone_in_paise: 0, out_paise: 10_000, ...undoneOut(0) },
    ]);
  }, soon);
});

const undoneOut = (net_paise: number) => ({ undone_out_paise: 0, to_verify_paise: 0, net_paise });
