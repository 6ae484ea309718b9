import type { CustomerId, DeviceId, ItemId, PaymentId, SaleId, TenantId, UserId } from '@rmp/contracts';
import type { Item } from '@rmp/contracts/inventory';
import type { Customer } from '@rmp/contracts/payment';
import type { Tenant } from '@rmp/contracts/tenant';
import { basisPoints, milli, paise } from '@rmp/gst';
import { emptyDraft } from '../model/draft.ts';
import type { Draft, DraftCustomer } from '../model/draft.ts';
import type { Action } from '../model/actions.ts';
import { itemLine } from '../model/item-line.ts';
import { reduce } from '../model/reduce.ts';
import type { PadKey } from '../model/typing.ts';

/** A UUID version 7 that tests can tell from another. The cast: it is one, of any family. */
export const testId = <Id extends string>(count: number): Id =>
  `01890000-0000-7000-8000-${count.toString(16).padStart(12, '0')}` as Id;

export const saleId = testId<SaleId>(1);
export const deviceA = testId<DeviceId>(0xa);
export const cashier = testId<UserId>(0xc);
export const today = '2026-11-22';

const EARLIER = '2026-04-01T06:00:00.000Z';

interface TestItem {
  readonly name: string;
  readonly unit: string;
  readonly price: number;
  readonly rate: number;
}

export const anItem = (count: number, { name, unit, price, rate }: TestItem): Item => ({
  tenant_id: 'sharma-kirana' as TenantId,
  item_id: testId<ItemId>(0x100 + count),
  seq: count,
  name,
  unit,
  sell_price_paise: paise(price),
  price_includes_tax: true,
  tax: [{ from_date: '2025-09-22', gst_rate_bp: basisPoints(rate) }],
  gst_rate_bp: basisPoints(rate),
  on_hand_milli: milli(10_000),
  barcode: `89000000000${count}`,
  created_at: EARLIER,
  updated_at: EARLIER,
});

export const shelf = {
  dal: anItem(1, { name: 'Toor dal, loose', unit: 'KGS', price: 16000, rate: 0 }),
  sugar: anItem(2, { name: 'Sugar, loose', unit: 'KGS', price: 4600, rate: 500 }),
  oil: anItem(3, { name: 'Mustard oil 1 L', unit: 'PCS', price: 18500, rate: 500 }),
  biscuit: anItem(4, { name: 'Biscuit packet', unit: 'PCS', price: 1000, rate: 500 }),
  soap: anItem(5, { name: 'Soap bar', unit: 'PCS', price: 3800, rate: 500 }),
  battery: anItem(6, { name: 'AA battery pack', unit: 'PCS', price: 12000, rate: 1800 }),
  noodles: anItem(7, { name: 'Noodles 4-pack', unit: 'PCS', price: 5600, rate: 500 }),
  toothpaste: anItem(8, { name: 'Toothpaste', unit: 'PCS', price: 9500, rate: 500 }),
  milk: anItem(9, { name: 'UHT milk', unit: 'PCS', price: 7000, rate: 0 }),
} as const;

export const sharma: Tenant = {
  tenant_id: 'sharma-kirana' as TenantId,
  business_name: 'Sharma Kirana',
  seller_kinds: [{ seller_kind: 'regular', from_date: '2020-01-01' }],
  gstin: '08ABCDE1234F1Z0',
  state_code: '08',
  upi_id: 'sharmakirana@example',
  status: 'open',
  created_at: EARLIER,
  updated_at: EARLIER,
  seq: 1,
};

export const ramesh = {
  customer_id: testId<CustomerId>(0x50),
  name: 'Ramesh Verma',
  mobile: '9000000001',
} as const satisfies DraftCustomer;

export const rameshAsParty: Customer = {
  ...ramesh,
  tenant_id: sharma.tenant_id,
  seq: 1,
  origin: 'entered',
  balance_paise: paise(45000),
  created_at: EARLIER,
  updated_at: EARLIER,
};

export const pick = (item: Item): Action => ({ do: 'pick-item', line: itemLine(item, `line of ${item.name}`) });

/** Presses of the pad, one key after the other. */
export const keys = (text: string): readonly Action[] =>
  Array.from(text, (key): Action => ({ do: 'type', key: key as PadKey }));

export const after = (actions: readonly (Action | readonly Action[])[], from: Draft = emptyDraft(saleId)): Draft =>
  actions.flat().reduce(reduce, from);

/** The presses of S1 up to Pay, and of its three-way payment. */
export const s1Bill = [
  pick(shelf.dal),
  keys('1.25'),
  pick(shelf.sugar),
  keys('2'),
  pick(shelf.oil),
  pick(shelf.biscuit),
  keys('4'),
  pick(shelf.soap),
  keys('3'),
  pick(shelf.battery),
  { do: 'pick-discount' },
  keys('20'),
  { do: 'set-customer', customer: ramesh },
] as const satisfies readonly (Action | readonly Action[])[];

export const s1Payment = [
  { do: 'pick-tender', mode: 'cash' },
  keys('300'),
  { do: 'pick-tender', mode: 'upi' },
  keys('200'),
] as const satisfies readonly (Action | readonly Action[])[];

export const s2Bill = [pick(shelf.noodles), pick(shelf.toothpaste), pick(shelf.milk), pick(shelf.milk)] as const;

export const mintPaymentId = (): PaymentId => testId<PaymentId>(0x900);
