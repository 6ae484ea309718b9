import { expect, it, vi } from 'vitest';
import { type BusWorld, listener } from './bus-world.ts';

/** What only the bus of one machine promises. Called inside a `describe`. */
export function embeddedOnly(worldNow: () => BusWorld): void {
  it('has reached the head of a tenant that committed without publishing', async () => {
    const world = worldNow();
    const bus = world.bus();
    bus.subscribe(listener());
    await bus.start();
    await world.publish('shop-a', 1);
    await world.commitSilently('shop-a');

    await bus.drained();

    const offset = await world.databaseOf('inventory').collection('bus_offsets').findOne({ tenant_id: 'shop-a' });
    expect(offset).toMatchObject({ group: 'inventory', source: 'sales', seq: 2 });
  });

  it('hears of commits in another process by a datagram', async () => {
    const world = worldNow();
    const publisher = world.bus({ port: 47_811, peers: [47_812] });
    const consumer = world.bus({ port: 47_812, peers: [47_811] });
    const sales = listener();
    consumer.subscribe(sales);
    await Promise.all([publisher.start(), consumer.start()]);

    await world.publish('shop-a', 1, publisher);

    await vi.waitFor(() => expect(sales.heard).toHaveLength(1), { timeout: 2_000 });
  });
}
