import { bffPort } from '@rmp/service-kit';
import type { LaunchConfig, ServicePlace } from './config.ts';

const what: Readonly<Record<ServicePlace['name'], string>> = {
  user: 'users, sign-in, tokens',
  inventory: 'items and stock',
  sales: 'bills',
  payment: 'customers, khata, payments',
  tenant: 'business profile, devices',
  notification: 'messages, templates, consent, webhooks',
  analytics: 'events and reports',
  bff: 'sessions and screens of the app; all services under /api/ and in one /docs',
};

/** What is printed when everything is ready: where it is and what to do next. */
export function welcome({ services, engine, web, lan, dataDir }: LaunchConfig, seconds: string): readonly string[] {
  const bff = services.find(({ name }) => name === 'bff');
  const docs = `http://localhost:${bff?.port ?? bffPort}/docs`;
  return [
    '',
    `Everything is ready after ${seconds} s.`,
    '',
    ...(web ? [`Open ${lan ? 'https' : 'http'}://localhost:${web.port}`, ''] : []),
    ...services.map(({ name, port }) => `  ${name.padEnd(12)} http://localhost:${port}/docs   /health   ${what[name]}`),
    ...(engine ? [`  ${'database'.padEnd(12)} mongodb://127.0.0.1:${engine.port}/?directConnection=true`] : []),
    '',
    `Data and secrets: ${dataDir}`,
    `For programs: the walk-through in README.md, or ${docs}. Ctrl-C stops everything.`,
    '',
  ];
}
