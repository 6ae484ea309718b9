import 'fake-indexeddb/auto';
import type { SellerSnapshot } from '@rmp/contracts/sales';
import { expect, it } from 'vitest';
import { keepImage } from '#local/index.ts';
import type { LocalBill } from '#local/index.ts';
import { aLocalDb } from '#local/testing/shop.ts';
import { keepSoldBill, saleId, soldBill } from '#local/testing/sold-bill.ts';
import { billOptions } from './bill-options.ts';

const LOGO = 'a'.repeat(64);

const sellerWith = (bill: LocalBill, own: Partial<SellerSnapshot>): LocalBill => {
  if (!bill.fact) throw new RangeError('a sold bill is whole');
  const { issued } = bill.fact;
  return { ...bill, fact: { ...bill.fact, issued: { ...issued, seller: { ...issued.seller, ...own } } } };
};

it('a paper has the pictures kept here and a code for what is due, the same for the roll and the PDF', async () => {
  const db = aLocalDb();
  await keepSoldBill(db);
  await keepImage(db, LOGO, Uint8Array.of(1, 2));
  const paper = { logo: { image_id: LOGO, media_type: 'image/png', width_px: 4, height_px: 2 } } as const;
  const bill = sellerWith(soldBill(), { upi_id: 'sharmakirana@example', paper });

  const before = await billOptions(db, bill);
  await db.bills.update(saleId, { status: 'cancelled' });
  const cancelled = await billOptions(db, { ...bill, status: 'cancelled' });

  expect(before.images).toEqual({ [LOGO]: Uint8Array.of(1, 2) });
  expect(before.upi_link).toContain('pa=sharmakirana@example');
  expect(before.upi_link).toContain('am=231.00');
  expect(cancelled.upi_link).toBeUndefined();
});
