import { expect } from '@playwright/test';
import type { CounterPage } from '../pages/counter-page.ts';
import { S1, S1_CUSTOMER, S1_PAYABLE_PAISE, S2, S2_PAYABLE_PAISE } from './scenario.ts';

/** Kirana, step by step as the scenario has it; `save` ends it. Answers the bill's id. */
export async function billS1(
  counter: CounterPage,
  save: (counter: CounterPage) => Promise<void> = (at) => at.save(),
): Promise<string> {
  await counter.tapTile(S1.dal.name);
  await counter.type('1.25');
  await counter.tapTile(S1.sugar.name);
  await counter.type('2');
  await counter.scan(S1.oil.barcode);
  await counter.scan(S1.biscuit.barcode);
  await expect(counter.line(S1.biscuit.name)).toBeVisible();
  await counter.type('4');
  await counter.scan(S1.soap.barcode);
  await expect(counter.line(S1.soap.name)).toBeVisible();
  await counter.type('3');
  await counter.scan(S1.battery.barcode);
  await expect(counter.line(S1.battery.name)).toBeVisible();
  await counter.discount('20');
  await counter.pickCustomer(S1_CUSTOMER.name);
  await counter.expectTotal(S1_PAYABLE_PAISE);
  await counter.expectTotal(S1_CUSTOMER.opening_balance_paise);
  await counter.pay();
  await counter.type('300');
  await counter.payBy('upi');
  await counter.type('200');
  await expect(counter.qrCode).toHaveAccessibleName(/200\.00/);
  await save(counter);
  return counter.savedSaleId();
}

/** Kirana rush: all by UPI. */
export async function billS2(counter: CounterPage): Promise<string> {
  for (const { barcode } of [S2.noodles, S2.toothpaste, S2.milk, S2.milk]) await counter.scan(barcode);
  await counter.expectTotal(S2_PAYABLE_PAISE);
  await counter.pay();
  await counter.payBy('upi');
  await expect(counter.qrCode).toBeVisible();
  await counter.received();
  return counter.savedSaleId();
}
