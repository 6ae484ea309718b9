import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readServiceConfig } from '../src/config.ts';

it('reads brokers with commas between them, and none where none are named', () => {
  expect(readServiceConfig({ KAFKA_BROKERS: 'one:9092, two:9092' }, 'sales').kafkaBrokers).toEqual([
    'one:9092',
    'two:9092',
  ]);
  expect(readServiceConfig({ KAFKA_BROKERS: '' }, 'sales').kafkaBrokers).toEqual([]);
});

it('names the broker it cannot read', () => {
  expect(() => readServiceConfig({ KAFKA_BROKERS: 'one:9092,kafka' }, 'sales')).toThrow(/"kafka"$/);
});

it('takes its database’s address from a file, unless it is given itself', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rmp-config-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'uri');
  writeFileSync(path, 'mongodb://sales:word@sales-db/rmp_sales\n');
  const env = { SALES_MONGODB_URI_FILE: path, MONGODB_URI: 'mongodb://all' };

  expect(readServiceConfig(env, 'sales').mongodbUri).toBe('mongodb://sales:word@sales-db/rmp_sales');
  expect(readServiceConfig({ ...env, SALES_MONGODB_URI: 'mongodb://own' }, 'sales').mongodbUri).toBe('mongodb://own');
  expect(readServiceConfig(env, 'tenant').mongodbUri).toBe('mongodb://all');
});
