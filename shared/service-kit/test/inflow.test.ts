import { expect, it } from 'vitest';
import { Inflow, type Message } from '../src/bus/kafka/inflow.ts';
import { anEvent } from '../src/testing/index.ts';

const SHOP_A = anEvent({ type: 'x', tenant_id: 'shop-a', seq: 1, data: {} }).tenantid;

/** A message of a tenant; `at` is its place among the events of its seq. */
const message = (offset: number, tenant: string, seq: number, at = 0): Message => {
  const event = anEvent({ type: 'sales.sale-recorded.v1', tenant_id: tenant, seq, data: {} });

  return {
    offset: String(offset),
    value: Buffer.from(JSON.stringify({ ...event, id: `sales:${tenant}:${seq}:${at}` })),
  };
};
const seqsAfter = (inflow: Inflow, after: number) => inflow.read(SHOP_A, after)?.events.map(({ seq }) => seq);

it('offers the offset of the first message without an effect, whoever is further', () => {
  const inflow = new Inflow();
  const shopB = anEvent({ type: 'x', tenant_id: 'shop-b', seq: 1, data: {} }).tenantid;
  inflow.take(0, [message(10, 'shop-a', 1), message(11, 'shop-b', 1), message(12, 'shop-b', 2)]);

  inflow.read(shopB, 2);
  const whileShopAWaits = inflow.committable();
  inflow.read(SHOP_A, 1);

  expect(whileShopAWaits).toEqual([]);
  expect(inflow.committable()).toEqual([{ partition: 0, offset: 13n }]);
});

it('offers an offset again until it is committed, and then no more', () => {
  const inflow = new Inflow();
  inflow.take(0, [message(10, 'shop-a', 1)]);
  inflow.read(SHOP_A, 1);

  const first = inflow.committable();
  const again = inflow.committable();
  inflow.committed(again);

  expect(first).toEqual(again);
  expect(inflow.committable()).toEqual([]);
});

it('gives the first arrival of each seq and lets repeats fall', () => {
  const inflow = new Inflow();
  inflow.take(
    0,
    [1, 2, 3, 2, 3, 4].map((seq, index) => message(index, 'shop-a', seq)),
  );

  expect(seqsAfter(inflow, 0)).toEqual([1, 2, 3, 4]);
  expect(seqsAfter(inflow, 2)).toEqual([3, 4]);
  expect(seqsAfter(inflow, 4)).toBeUndefined();
  expect(inflow.waitingIn(0)).toBe(0);
});

it('never parts the events of one seq', () => {
  const inflow = new Inflow();
  const row = Array.from({ length: 60 }, (_, at) => message(at, 'shop-a', 1, at));
  inflow.take(0, [...row, message(60, 'shop-a', 2)]);

  expect(inflow.read(SHOP_A, 0)).toMatchObject({ seq: 1 });
  expect(seqsAfter(inflow, 0)).toHaveLength(60);
});

it('passes over what it cannot read and says where it was', () => {
  const inflow = new Inflow();

  const { tenants, unreadable } = inflow.take(3, [
    { offset: '7', value: Buffer.from('{}') },
    { offset: '8', value: null },
  ]);

  expect([...tenants]).toEqual([]);
  expect(unreadable).toEqual(['7', '8']);
  expect(inflow.committable()).toEqual([{ partition: 3, offset: 9n }]);
});
