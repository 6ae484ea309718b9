import { afterEach, beforeEach, describe, inject } from 'vitest';
import { readKafkaConfig } from '../src/kafka-config.ts';
import { busContract } from './support/bus-contract.ts';
import { type BusWorld, embedded, onKafka, openBusWorld } from './support/bus-world.ts';
import { embeddedOnly } from './support/embedded-only.ts';
import { kafkaOnly } from './support/kafka-only.ts';

const hasBroker = readKafkaConfig(process.env).brokers.length > 0;
if (!hasBroker) {
  console.log('Not run: the bus contract on Kafka, as KAFKA_BROKERS names no broker (npm run kafka starts one).');
}

describe.each([
  { name: 'the embedded bus', kind: embedded, only: embeddedOnly },
  ...(hasBroker ? [{ name: 'the bus on Kafka', kind: onKafka, only: kafkaOnly }] : []),
])('$name', ({ kind, only }) => {
  let world: BusWorld;
  const worldNow = () => world;

  beforeEach(async () => {
    world = await openBusWorld(inject('mongodbUri'), kind);
  });
  afterEach(() => world.close());

  busContract(worldNow);
  only(worldNow);
});
