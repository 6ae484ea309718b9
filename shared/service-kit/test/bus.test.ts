import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { type BusWorld, listener, openBusWorld } from './support/bus-world.ts';

describe('the embedded bus', () => {
  let world: BusWorld;

  beforeEach(async () => {
    world = await openBusWorld(inject('mongodbUri'));
  });
  afterEach(() => world.close());

  const seqsOf = (heard: readonly { tenantid: string; seq: number }[], tenant: string): number[] =>
    heard.filter(({ tenantid }) => tenantid === tenant).map(({ seq }) => seq);

  it('delivers what was committed before it started, each tenant in seq order', async () => {
    await world.publish('shop-a', 60);
    await world.publish('shop-b', 3);
    const bus = world.bus();
    const sales = listener();
    bus.subscribe(sales);

    await bus.start();
    await bus.drained();

    expect(seqsOf(sales.heard, 'shop-a')).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    expect(seqsOf(sales.heard, 'shop-b')).toEqual([1, 2, 3]);
  });

  it('delivers on a commit it is told of', async () => {
    const bus = world.bus();
    const sales = listener();
    bus.subscribe(sales);
    await bus.start();

    await world.publish('shop-a', 2, bus);

    await vi.waitFor(() => expect(seqsOf(sales.heard, 'shop-a')).toEqual([1, 2]));
  });

  it('finds what nobody told it of', { timeout: 15_000 }, async () => {
    const bus = world.bus();
    const sales = listener();
    bus.subscribe(sales);
    await bus.start();

    await world.publish('shop-a', 1);

    await vi.waitFor(() => expect(sales.heard).toHaveLength(1), { timeout: 10_000 });
  });

  it('goes on after a restart where it was', async () => {
    await world.publish('shop-a', 3);
    const first = world.bus();
    first.subscribe(listener());
    await first.start();
    await first.drained();
    await first.close();
    await world.publish('shop-a', 2);
    const second = world.bus();
    const sales = listener();
    second.subscribe(sales);

    await second.start();
    await second.drained();

    expect(seqsOf(sales.heard, 'shop-a')).toEqual([4, 5]);
  });

  it('tries again what failed, in order, without holding up other tenants', async () => {
    let isBroken = true;
    const sales = listener(({ tenantid }) => isBroken && tenantid === 'shop-a');
    const bus = world.bus();
    bus.subscribe(sales);
    await bus.start();
    await world.publish('shop-a', 2, bus);

    await world.publish('shop-b', 2, bus);
    await vi.waitFor(() => expect(seqsOf(sales.heard, 'shop-b')).toEqual([1, 2]));
    const heardWhileBroken = seqsOf(sales.heard, 'shop-a');
    isBroken = false;
    await bus.drained();

    expect(heardWhileBroken).toEqual([]);
    expect(seqsOf(sales.heard, 'shop-a')).toEqual([1, 2]);
  });

  it('is drained although a tenant committed without publishing', async () => {
    const bus = world.bus();
    const sales = listener();
    bus.subscribe(sales);
    await bus.start();
    await world.publish('shop-a', 1);
    await world.commitSilently('shop-a');

    await bus.drained();

    expect(sales.heard).toHaveLength(1);
    expect(bus.behind()).toBe(0);
    const offset = await world.consumerDb.collection('bus_offsets').findOne({ tenant_id: 'shop-a' });
    expect(offset).toMatchObject({ group: 'inventory', source: 'sales', seq: 2 });
  });

  it('hears of commits in another process by a datagram', async () => {
    const publisher = world.bus({ port: 47_811, peers: [47_812] });
    const consumer = world.bus({ port: 47_812, peers: [47_811] });
    const sales = listener();
    consumer.subscribe(sales);
    await Promise.all([publisher.start(), consumer.start()]);

    await world.publish('shop-a', 1, publisher);

    await vi.waitFor(() => expect(sales.heard).toHaveLength(1), { timeout: 2_000 });
  });
});
