import { expect, it, vi } from 'vitest';
import { connectKafka } from '../../src/bus/kafka/connect-kafka.ts';
import { createLogger } from '../../src/logger.ts';
import { type BusWorld, kafkaOf, listener, seqsOf } from './bus-world.ts';

const PATIENCE = { timeout: 30_000, interval: 20 };
const logger = createLogger('silent', 'test');
const oneTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);
const client = ({ prefix }: BusWorld) => connectKafka(kafkaOf(prefix), prefix, logger);

/** What only a bus on Kafka promises. Called inside a `describe`. */
export function kafkaOnly(worldNow: () => BusWorld): void {
  it('lets fall what a relay sends again after it lost its progress', async () => {
    const world = worldNow();
    const sales = listener();
    const first = world.bus();
    first.subscribe(sales);
    await first.start();
    await world.publish('shop-a', 5);
    await first.drained();
    await first.close();
    await world.databaseOf('sales').collection('bus_offsets').deleteMany({ tenant_id: 'shop-a' });
    const second = world.bus();
    second.subscribe(sales);
    await second.start();
    await world.publish('shop-a', 2, second);

    await second.drained();

    expect(seqsOf(sales.heard, 'shop-a')).toEqual(oneTo(7));
  });

  it('shares the work among replicas: one relays, each event has its effect in one of them, in order', async () => {
    const world = worldNow();
    const heard = listener();
    const [left, right] = [world.bus(), world.bus()];
    for (const bus of [left, right]) bus.subscribe(heard);
    await left.start();
    await right.start();
    const shops = ['shop-a', 'shop-b', 'shop-c', 'shop-d', 'shop-e'];

    await Promise.all(shops.flatMap((shop) => [world.publish(shop, 15, left), world.publish(shop, 15, right)]));

    await vi.waitFor(async () => {
      expect(await Promise.all(shops.map((shop) => world.isSettled(shop)))).toEqual(shops.map(() => true));
    }, PATIENCE);
    for (const shop of shops) expect(firstsOf(seqsOf(heard.heard, shop))).toEqual(oneTo(30));
  });

  it('goes on in another process when the relaying one closes', async () => {
    const world = worldNow();
    const heard = listener();
    const [left, right] = [world.bus(), world.bus()];
    right.subscribe(heard);
    await left.start();
    await world.publish('shop-a', 1, left);
    await left.drained();
    await right.start();
    await left.close();

    await world.publish('shop-a', 1);

    await vi.waitFor(() => expect(seqsOf(heard.heard, 'shop-a')).toEqual([1, 2]), PATIENCE);
  });

  it('puts a dead letter on its topic, with the reason', async () => {
    const world = worldNow();
    const bus = world.bus();
    const heard = listener();
    bus.subscribe(heard);
    await bus.start();
    await world.publish('shop-a', 1, bus);
    await bus.drained();
    const [event] = heard.heard;
    if (!event) throw new Error('nothing was heard');

    await bus.setAside({ group: 'inventory', source: 'sales', event, reason: 'Error: poisoned' });

    expect(await firstOn(world, `${world.prefix}.sales.v1.dlt.inventory`)).toEqual({
      reason: 'Error: poisoned',
      event,
    });
  });

  it('passes over what is no event', async () => {
    const world = worldNow();
    const bus = world.bus();
    const heard = listener();
    bus.subscribe(heard);
    await bus.start();
    await world.publish('shop-a', 1, bus);
    await bus.drained();
    const producer = client(world).producer();
    await producer.connect();
    await producer.send({ topic: `${world.prefix}.sales.v1`, messages: [{ key: 'shop-a', value: 'not an event' }] });
    await producer.disconnect();

    await world.publish('shop-a', 1, bus);
    await bus.drained();

    expect(seqsOf(heard.heard, 'shop-a')).toEqual([1, 2]);
  });
}

/** Repeats are allowed among replicas; the first of each must come in order. */
const firstsOf = (seqs: readonly number[]): number[] => [...new Set(seqs)];

async function firstOn(world: BusWorld, topic: string): Promise<unknown> {
  const consumer = client(world).consumer({ groupId: `${world.prefix}.reader`, maxWaitTimeInMs: 300 });
  const { promise, resolve } = Promise.withResolvers<unknown>();
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await consumer.run({ eachMessage: async ({ message }) => resolve(JSON.parse(String(message.value))) });
  const first = await promise;
  await consumer.disconnect();

  return first;
}
