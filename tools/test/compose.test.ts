import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { problemsIn, schemaProblemsIn, type Compose, type Facts } from '../src/checks/compose.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
/** The cast: the first test holds it against the schema. */
const ours = () => parse(read('docker-compose.yml'), { merge: true }) as Compose;
const facts = (): Facts => ({
  variables: new Set([
    'RMP_HOST',
    ...Object.values(ours().services).flatMap(({ environment = {} }) => Object.keys(environment)),
  ]),
  dockerfile: read('docker/Dockerfile'),
  caddyfile: read('docker/Caddyfile'),
  makeSecrets: read('docker/make-secrets.mjs'),
  node: '26.10.0',
  isThere: () => true,
});

test('holds the file against the specification', () => {
  expect(schemaProblemsIn(ours())).toEqual([]);
  expect(schemaProblemsIn({ services: { sales: { immage: 'node' } } })).toHaveLength(1);
  expect(schemaProblemsIn({ services: { sales: { ports: 8003 } } })).not.toEqual([]);
});

test('finds nothing wrong in ours', () => {
  expect(problemsIn(ours(), facts())).toEqual([]);
});

test('sees a database that is published, a port that is not the service’s, and what nothing reads', () => {
  const { services, volumes } = ours();
  const wrong = {
    volumes,
    services: {
      ...services,
      'sales-db': { ...services['sales-db'], ports: ['27017:27017'] },
      user: { ...services['user'], ports: ['8001:80'] },
      tenant: {
        ...services['tenant'],
        environment: { ...services['tenant']?.environment, TENANT_DB: 'x' },
      },
    },
  };

  expect(problemsIn(wrong, facts())).toEqual([
    'user does not publish 8001',
    'tenant is given TENANT_DB, which nothing reads',
    "sales-db publishes 27017:27017, which is nobody's business",
  ]);
});

test('sees a ZooKeeper, a missing service, another Node and a proxy that leads nowhere', () => {
  const { services, volumes } = ours();
  const { analytics: _gone, ...rest } = services;
  const wrong = { volumes, services: { ...rest, zoo: { image: 'zookeeper:3.9' }, secrets: { image: 'node:20-slim' } } };

  expect(problemsIn(wrong, { ...facts(), caddyfile: 'reverse_proxy sales:9003' })).toEqual([
    'analytics is missing',
    'there is a ZooKeeper: Kafka is its own controller',
    'node:20-slim is not the Node of package.json, 26.10.0',
    'the proxy sends to sales:9003, where nobody is',
  ]);
});

test('sees a web app that is missing, that nobody reaches, and that cannot read its secret', () => {
  const { services, volumes } = ours();
  const { web, ...rest } = services;
  const problemsWith = (wrong: object) =>
    problemsIn({ volumes, services: { ...services, web: { ...web, ...wrong } } }, facts());

  expect(problemsIn({ volumes, services: rest }, facts())).toContain('web is missing');
  expect(problemsWith({ ports: [] })).toEqual(['web does not publish 3000']);
  expect(problemsWith({ user: '1:1' })).toEqual(['web is not the user its secret belongs to, 2009']);
});

test('sees a bff that is missing, that keeps something, and that nobody reaches', () => {
  const { services, volumes } = ours();
  const { bff, ...rest } = services;
  const problemsWith = (wrong: object) =>
    problemsIn({ volumes, services: { ...services, bff: { ...bff, ...wrong } } }, facts());

  expect(problemsIn({ volumes, services: rest }, facts())).toEqual(['bff is missing']);
  expect(problemsWith({ volumes: ['secrets:/secrets:ro'] })).toEqual(['bff is given a volume: it keeps nothing']);
  expect(problemsWith({ ports: [] })).toEqual(['bff does not publish 8000']);
});
