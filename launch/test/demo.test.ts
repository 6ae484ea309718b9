import { expect, test } from 'vitest';
import { createClient } from '@rmp/contracts';
import { salesContract } from '@rmp/contracts/sales';
import { userContract } from '@rmp/contracts/user';
import { readLaunchConfig } from '../src/config.ts';
import { DEMO_LOGIN, seedDemo } from '../src/demo/seed-demo.ts';
import { freeOffset, startProduct } from './support/product.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

test('the demo shop has two months of bills without a doubt about any, and is filled once', async () => {
  const offset = await freeOffset();
  await startProduct({ dataDir: temporaryFolder(), offset }).ready;
  const { services } = readLaunchConfig({ RMP_PORT_OFFSET: String(offset) }, '.');
  const now = new Date('2026-11-22T06:30:00Z');

  const first = await seedDemo(services, now, () => undefined);
  const second = await seedDemo(services, now, () => undefined);

  expect([first, second]).toEqual([true, false]);
  const place = { tenantId: DEMO_LOGIN.tenant_id };
  const user = createClient(userContract, { ...place, baseUrl: `http://127.0.0.1:${8001 + offset}` });
  const { access_token } = await user.login({ body: DEMO_LOGIN });
  const sales = createClient(salesContract, {
    ...place,
    baseUrl: `http://127.0.0.1:${8003 + offset}`,
    token: () => access_token,
  });
  const { rows } = await sales.listSales({ query: { limit: '200', to_date: '2026-11-22' } });
  expect(rows).toHaveLength(200);
  expect(rows[0]?.sold_date).toBe('2026-11-22');
  expect(rows.flatMap(({ flags }) => flags)).toEqual([]);
});
