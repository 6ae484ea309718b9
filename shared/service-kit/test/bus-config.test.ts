import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readServiceConfig } from '../src/config.ts';
import { readKafkaConfig } from '../src/kafka-config.ts';

it('reads brokers with commas between them, and none where none are named', () => {
  expect(readKafkaConfig({ KAFKA_BROKERS: 'one:9092, two:9092' }).brokers).toEqual(['one:9092', 'two:9092']);
  expect(readKafkaConfig({ KAFKA_BROKERS: '' }).brokers).toEqual([]);
});

it('names the broker it cannot read', () => {
  expect(() => readServiceConfig({ KAFKA_BROKERS: 'one:9092,kafka' }, 'sales')).toThrow(/"kafka"$/);
});

it('comes to Kafka over TLS by an authority of its own, with a name and a password from a file', () => {
  const ca = fileWith('-----BEGIN CERTIFICATE-----\n');
  const password = fileWith('chai-pani\n');

  const { tls, sasl } = readKafkaConfig({
    KAFKA_TLS: 'true',
    KAFKA_TLS_CA_FILE: ca,
    KAFKA_SASL_MECHANISM: 'SCRAM-SHA-512',
    KAFKA_SASL_USERNAME: 'sales',
    KAFKA_SASL_PASSWORD_FILE: password,
  });

  expect(tls).toEqual({ ca: '-----BEGIN CERTIFICATE-----\n' });
  expect(sasl).toEqual({ mechanism: 'scram-sha-512', username: 'sales', password: 'chai-pani' });
});

it('comes to Kafka in the clear and without a name where nothing else is said', () => {
  const { tls, sasl } = readKafkaConfig({ KAFKA_BROKERS: 'one:9092', KAFKA_SASL_USERNAME: '' });

  expect([tls, sasl]).toEqual([undefined, undefined]);
});

it.each([
  [{ KAFKA_TLS: 'yes' }, /^KAFKA_TLS must be "true" or "false"/],
  [{ KAFKA_TLS_CA_FILE: 'ca.pem' }, /KAFKA_TLS must be "true"$/],
  [{ KAFKA_SASL_USERNAME: 'sales' }, /^KAFKA_SASL_MECHANISM must be one of plain, /],
  [{ KAFKA_SASL_MECHANISM: 'gssapi' }, /but is "gssapi"$/],
  [{ KAFKA_SASL_MECHANISM: 'plain' }, /^KAFKA_SASL_USERNAME must be set/],
  [{ KAFKA_SASL_MECHANISM: 'plain', KAFKA_SASL_USERNAME: 'sales' }, /^KAFKA_SASL_PASSWORD, or its _FILE, must be set/],
])('says which variable of Kafka’s door is wrong or missing: %j', (env, sentence) => {
  expect(() => readKafkaConfig(env)).toThrow(sentence);
});

it('takes its database’s address from a file, unless it is given itself', () => {
  const path = fileWith('mongodb://sales:word@sales-db/rmp_sales\n');
  const env = { SALES_MONGODB_URI_FILE: path, MONGODB_URI: 'mongodb://all' };

  expect(readServiceConfig(env, 'sales').mongodbUri).toBe('mongodb://sales:word@sales-db/rmp_sales');
  expect(readServiceConfig({ ...env, SALES_MONGODB_URI: 'mongodb://own' }, 'sales').mongodbUri).toBe('mongodb://own');
  expect(readServiceConfig(env, 'tenant').mongodbUri).toBe('mongodb://all');
});

function fileWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'rmp-config-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'kept');
  writeFileSync(path, text);

  return path;
}
