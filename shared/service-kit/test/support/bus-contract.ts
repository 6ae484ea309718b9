import { expect, it, vi } from 'vitest';
import { type BusWorld, listener, seqsOf } from './bus-world.ts';

/** What every event bus promises: one suite, whatever it stands on. Called inside a `describe`. */
export function busContract(worldNow: () => BusWorld): void {
  it('delivers what was committed before it started, each tenant in seq order', async () => {
    const world = worldNow();
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
    const world = worldNow();
    const bus = world.bus();
    const sales = listener();
    bus.subscribe(sales);
    await bus.start();

    await world.publish('shop-a', 2, bus);

    await vi.waitFor(() => expect(seqsOf(sales.heard, 'shop-a')).toEqual([1, 2]), PATIENCE);
  });

  it('finds what nobody told it of', async () => {
    const world = worldNow();
    const bus = world.bus();
    const sales = listener();
    bus.subscribe(sales);
    await bus.start();

    await world.publish('shop-a', 1);

    await vi.waitFor(() => expect(sales.heard).toHaveLength(1), PATIENCE);
  });

  it('goes on after a restart where it was', async () => {
    const world = worldNow();
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
    const world = worldNow();
    let isBroken = true;
    const sales = listener(({ tenantid }) => isBroken && tenantid === 'shop-a');
    const bus = world.bus();
    bus.subscribe(sales);
    await bus.start();
    await world.publish('shop-a', 2, bus);

    await world.publish('shop-b', 2, bus);
    await vi.waitFor(() => expect(seqsOf(sales.heard, 'shop-b')).toEqual([1, 2]), PATIENCE);
    const heardWhileBroken = seqsOf(sales.heard, 'shop-a');
    isBroken = false;
    await bus.drained();

    expect(heardWhileBroken).toEqual([]);
    expect(seqsOf(sales.heard, 'shop-a')).toEqual([1, 2]);
  });

  it('is drained although a tenant committed without publishing', async () => {
    const world = worldNow();
    const bus = world.bus();
    const sales = listener();
    bus.subscribe(sales);
    await bus.start();
    await world.publish('shop-a', 1);
    await world.commitSilently('shop-a');

    await bus.drained();

    expect(sales.heard).toHaveLength(1);
    expect(bus.behind()).toBe(0);
    expect(await world.isSettled('shop-a')).toBe(true);
  });
}

/** Long enough for a first join of a consumer group. */
const PATIENCE = { timeout: 20_000, interval: 20 };
