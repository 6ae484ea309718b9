import { TasksPage, TodayScreen } from '@rmp/contracts/bff';
import { newId } from '@rmp/service-kit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aBff, type Bff, openBff } from './support/bff.ts';
import { type House, openHouse } from './support/house.ts';
import { aShop, type Shop } from './support/shop.ts';

let house: House;
let bff: Bff;

beforeAll(async () => {
  house = await openHouse();
  bff = await openBff(house.urls);
});

afterAll(async () => {
  await bff.close();
  await house.close();
});

/** A command that sales cannot apply is put aside, and somebody has to look at it. */
async function putAside({ http }: Shop, times: number): Promise<void> {
  const device = await http('POST', '/api/tenant/devices', { body: { name: 'Counter' } });
  const commands = Array.from({ length: times }, () => ({ command_id: newId(), kind: 'dance', v: 1, data: {} }));
  const { body } = await http('POST', '/api/sales/sales/commands', {
    body: { device_id: device.body['device_id'], commands },
  });
  expect(body['outcomes']).toMatchObject(commands.map(() => ({ outcome: 'attention', stored: true })));
}

/** More of an item is sold than there is. */
async function oversell({ http }: Shop, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    const item = await http('POST', '/api/inventory/items', {
      body: {
        name: `Soap ${count}`,
        unit: 'PCS',
        sell_price_paise: 4500,
        price_includes_tax: true,
        gst_rate_bp: 0,
        opening_stock_milli: 1000,
      },
    });
    await vi.waitFor(async () => {
      const sale = await http('POST', '/api/sales/sales', {
        body: {
          lines: [{ item_id: item.body['item_id'], qty_milli: 2000 }],
          tenders: [{ mode: 'cash', amount_paise: 9000 }],
        },
      });
      expect(sale.status).toBe(201);
    });
  }
  await vi.waitFor(async () => expect((await http('GET', '/api/inventory/tasks')).body['rows']).toHaveLength(times));
}

async function aShopWithTasks(ofSales: number, ofInventory: number): Promise<Shop> {
  const shop = await aShop(bff);
  await putAside(shop, ofSales);
  await oversell(shop, ofInventory);

  return shop;
}

const pageOf = async ({ http }: Shop, query = ''): Promise<TasksPage> =>
  TasksPage.parse((await http('GET', `/tasks${query}`)).body);

describe('GET /tasks', () => {
  it('merges what every service has, the oldest first, each with its service', async () => {
    const shop = await aShopWithTasks(1, 2);

    const page = await pageOf(shop);

    expect(page.rows.map(({ service, kind }) => `${service} ${kind}`)).toEqual([
      'sales quarantine',
      'inventory oversold',
      'inventory oversold',
    ]);
    expect(page).toMatchObject({ next_cursor: null, problems: {} });
  });

  it('goes through all of them page by page, each once, also when one list is longer', async () => {
    const shop = await aShopWithTasks(1, 4);
    const seen: string[] = [];

    for (let cursor: string | null = ''; cursor !== null;) {
      const page: TasksPage = await pageOf(shop, `?limit=2${cursor && `&cursor=${cursor}`}`);
      expect(page.rows.length).toBeLessThanOrEqual(2);
      seen.push(...page.rows.map(({ task_id }) => task_id));
      cursor = page.next_cursor;
    }

    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });

  it('leaves out what somebody looked at', async () => {
    const shop = await aShopWithTasks(1, 1);
    const [task] = (await pageOf(shop)).rows;

    await shop.http('POST', `/api/${task?.service}/tasks/${task?.task_id}/resolve`, { body: {} });

    expect((await pageOf(shop, '?status=open')).rows.map(({ service }) => service)).toEqual(['inventory']);
    expect((await pageOf(shop, '?status=resolved')).rows).toMatchObject([{ task_id: task?.task_id }]);
  });

  it('names the service whose tasks are missing, and keeps its place while others have more', async () => {
    const shop = await aShopWithTasks(1, 2);
    const { sales: _down, ...rest } = house.urls;
    const half = await aBff(rest);

    const first = TasksPage.parse((await half.http('GET', '/tasks?limit=2', shop)).body);
    const onwards = TasksPage.parse((await bff.http('GET', `/tasks?cursor=${first.next_cursor}`, shop)).body);

    expect(first).toMatchObject({
      rows: [{ service: 'inventory' }],
      problems: { sales: { code: 'common/dependency-down', status: 503, service: 'sales' } },
    });
    expect(onwards.rows.map(({ service }) => service).toSorted()).toEqual(['inventory', 'sales']);
  });

  it('is the problem when nobody answers', async () => {
    const shop = await aShop(bff);

    expect(await (await aBff({})).http('GET', '/tasks', shop)).toMatchObject({
      status: 503,
      body: { code: 'common/dependency-down' },
    });
  });

  it('shows everybody the tasks of his own work', async () => {
    const shop = await aShopWithTasks(1, 1);
    const as = (role: 'stock' | 'cashier') => bff.http('GET', '/tasks', { ...shop, token: shop.tokenOf({ role }) });

    expect(TasksPage.parse((await as('stock')).body).rows).toMatchObject([{ service: 'inventory' }]);
    expect(await as('cashier')).toMatchObject({ status: 403, body: { code: 'common/forbidden' } });
  });

  it.each(['?cursor=AAAA', `?cursor=${Buffer.from('{"sales":7}').toString('base64url')}`, '?limit=1', '?limit=201'])(
    'refuses %s',
    async (query) => {
      const shop = await aShop(bff);

      expect(await shop.http('GET', `/tasks${query}`)).toMatchObject({
        status: 400,
        body: { code: 'common/invalid' },
      });
    },
  );

  it('stands on the home screen with its first few', async () => {
    const shop = await aShopWithTasks(7, 1);

    const { parts } = TodayScreen.parse((await shop.http('GET', '/screens/today')).body);

    expect(parts.tasks).toMatchObject({ data: { has_more: true, problems: {} } });
    expect('data' in parts.tasks && parts.tasks.data.rows).toHaveLength(5);
  });
});
