import type { ServiceCard } from '@rmp/contracts/analytics';

/** What a passer-by may know. */
export const introduce = (): Promise<ServiceCard> =>
  Promise.resolve({
    service: 'analytics',
    links: { docs: '/docs', openapi: '/openapi.json', health: '/health', ready: '/ready', metrics: '/metrics' },
  });
