import { analyticsContract } from '@rmp/contracts/analytics';
import { isolationCases, type TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { aShop, startAnalytics } from './support/analytics.ts';

const body = { type: 'sales_summary', from_date: '2026-11-01', to_date: '2026-11-30' };
const ours = 'shop-1';

let world: TestService;
beforeAll(async () => {
  world = await startAnalytics();
  await world.deliver(aShop(world).sale(1, 1_000));
});
afterAll(() => world.close());

describe('a stranger', () => {
  const cases = isolationCases(
    analyticsContract,
    {
      makeReport: { body, stranger: 'empty' },
      countEvents: { params: { tenant_id: ours }, stranger: 'own' },
      listEvents: { stranger: 'empty' },
    },
    { ours, stranger: 'stranger' },
  );

  it.each(cases)('$title', ({ check }) => check(world));
});
