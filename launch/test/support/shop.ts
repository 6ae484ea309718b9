import { randomUUIDv7 } from 'node:crypto';
import { createClient, type Client, type Contract } from '@rmp/contracts';
import { analyticsContract } from '@rmp/contracts/analytics';
import { inventoryContract } from '@rmp/contracts/inventory';
import { salesContract } from '@rmp/contracts/sales';
import { userContract } from '@rmp/contracts/user';
import { untilAnswered } from './until-answered.ts';

/** What a shop has in the end, seen from outside. */
export interface Books {
  readonly sales: readonly { readonly sale_id: string; readonly number: string }[];
  readonly on_hand_milli: number;
  readonly counted: number;
}

export interface Shop {
  /** Sells one piece under this id and answers its number; asks again until somebody answers. */
  readonly sell: (saleId: string) => Promise<string>;
  readonly books: () => Promise<Books>;
  /** The sales' places in the order of sales_service, as they came to be in the log of analytics. */
  readonly loggedOrder: () => Promise<readonly number[]>;
}

const owner = { username: 'asha', password: 'correct horse battery' };

/** Pieces of the one item that the shop begins with. */
export const OPENING_PIECES = 1000;

/** Registers a shop with one item in the product at this offset. */
export async function openShop(offset: number, tenantId = 'sharma-kirana'): Promise<Shop> {
  const clientOf = clientsOf(tenantId);
  const user = clientOf(userContract, 8001 + offset);
  await user.register({
    body: {
      tenant_id: tenantId,
      business_name: 'Sharma Kirana',
      mobile: '9800000001',
      email: 'asha@example.com',
      state_code: '08',
      ...owner,
    },
  });
  const { access_token } = await user.login({ body: { tenant_id: tenantId, ...owner } });
  const inventory = clientOf(inventoryContract, 8002 + offset, access_token);
  const sales = clientOf(salesContract, 8003 + offset, access_token);
  const analytics = clientOf(analyticsContract, 8008 + offset, access_token);
  const item = await inventory.addItem({
    body: {
      item_id: randomUUIDv7(),
      name: 'Soap bar',
      unit: 'PCS',
      sell_price_paise: 3800,
      price_includes_tax: true,
      gst_rate_bp: 1800,
      opening_stock_milli: OPENING_PIECES * 1000,
    },
  });
  const lines = [{ item_id: item.item_id, qty_milli: 1000 }];
  const tenders = [{ mode: 'cash', amount_paise: 3800 }] as const;

  return {
    sell: async (saleId) => {
      const sale = await untilAnswered(() => sales.recordSale({ body: { sale_id: saleId, lines, tenders } }));
      return sale.number;
    },
    books: async () => {
      const { counts } = await analytics.countEvents({ params: { tenant_id: tenantId } });
      const { on_hand_milli } = await inventory.getItem({ params: { item_id: item.item_id } });
      return { sales: await allOf(salesPages(sales)), on_hand_milli, counted: counts['sales.sale-recorded.v1'] ?? 0 };
    },
    loggedOrder: async () => {
      const newestFirst = await allOf((page) =>
        analytics.listEvents({ query: { ...page, type: 'sales.sale-recorded.v1' } }),
      );
      return newestFirst.map(({ source_seq }) => source_seq).toReversed();
    },
  };
}

const clientsOf =
  (tenantId: string) =>
  <C extends Contract>(contract: C, port: number, token?: string): Client<C> =>
    createClient(contract, { baseUrl: `http://127.0.0.1:${port}`, tenantId, token: () => token, timeoutMs: 10_000 });

interface PageOf<Row> {
  readonly rows: readonly Row[];
  readonly next_cursor: string | null;
}

const salesPages =
  (sales: Client<typeof salesContract>) =>
  (page: { readonly limit: string }): Promise<PageOf<Books['sales'][number]>> =>
    sales.listSales({ query: page });

async function allOf<Row>(
  read: (page: { readonly limit: string; readonly cursor?: string }) => Promise<PageOf<Row>>,
): Promise<readonly Row[]> {
  const all: Row[] = [];
  for (let cursor: string | undefined, isLast = false; !isLast;) {
    const page = await read({ limit: '200', ...(cursor && { cursor }) });
    all.push(...page.rows);
    isLast = page.next_cursor === null;
    cursor = page.next_cursor ?? undefined;
  }
  return all;
}
