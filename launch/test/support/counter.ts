import { type Client, type Contract, createClient } from '@rmp/contracts';
import { analyticsContract } from '@rmp/contracts/analytics';
import { inventoryContract } from '@rmp/contracts/inventory';
import { paymentContract } from '@rmp/contracts/payment';
import { salesContract } from '@rmp/contracts/sales';
import { tenantContract } from '@rmp/contracts/tenant';
import { userContract } from '@rmp/contracts/user';

/** A shop of the running product, with a client for each service. */
export interface Counter {
  readonly tenant: string;
  readonly inventory: Client<typeof inventoryContract>;
  readonly sales: Client<typeof salesContract>;
  readonly payment: Client<typeof paymentContract>;
  readonly tenants: Client<typeof tenantContract>;
  readonly analytics: Client<typeof analyticsContract>;
  /** Adds an item that is sold at this price, tax included, and answers its id. */
  addItem(name: string, unit: string, pricePaise: number, rateBp: number, stockMilli: number): Promise<string>;
  onHand(itemId: string): Promise<number>;
  balance(customerId: string): Promise<number>;
  due(saleId: string): Promise<number>;
}

const OWNER = { username: 'asha', password: 'correct horse battery' };

/** Registers Sharma Kirana of Jaipur, a regular taxpayer, in the product at this offset of the ports. */
export async function openCounter(offset: number, tenant: string): Promise<Counter> {
  let token = '';
  const baseUrl = (port: number): string => `http://127.0.0.1:${port + offset}`;
  const user = createClient(userContract, { baseUrl: baseUrl(8001), tenantId: tenant, timeoutMs: 10_000 });
  const signIn = async (): Promise<void> => {
    token = (await user.login({ body: { tenant_id: tenant, ...OWNER } })).access_token;
  };
  const clientOf = <C extends Contract>(contract: C, port: number): Client<C> =>
    createClient(contract, {
      baseUrl: baseUrl(port),
      tenantId: tenant,
      timeoutMs: 10_000,
      fetch: async (to, init) => {
        const answer = await fetch(to, withToken(init, token));
        if (answer.status !== 401) return answer;
        await signIn(); // a token lives ten minutes, and the long forms run longer
        return fetch(to, withToken(init, token));
      },
    });
  const shop = { tenant_id: tenant, business_name: 'Sharma Kirana', gstin: '08ABCPS1234F1ZX' };
  await user.register({ body: { ...shop, ...OWNER, mobile: '9800000001', email: 'asha@example.com' } });
  await signIn();
  const inventory = clientOf(inventoryContract, 8002);
  const sales = clientOf(salesContract, 8003);
  const payment = clientOf(paymentContract, 8004);

  return {
    tenant,
    inventory,
    sales,
    payment,
    tenants: clientOf(tenantContract, 8005),
    analytics: clientOf(analyticsContract, 8008),
    addItem: async (name, unit, pricePaise, rateBp, stockMilli) => {
      const tax = { price_includes_tax: true, gst_rate_bp: rateBp };
      const body = { name, unit, sell_price_paise: pricePaise, ...tax, opening_stock_milli: stockMilli };

      return (await inventory.addItem({ body })).item_id;
    },
    onHand: async (itemId) => (await inventory.getItem({ params: { item_id: itemId } })).on_hand_milli,
    balance: async (customerId) => (await payment.getCustomer({ params: { customer_id: customerId } })).balance_paise,
    due: async (saleId) => (await sales.getSale({ params: { sale_id: saleId } })).due_paise,
  };
}

function withToken(init: RequestInit | undefined, token: string): RequestInit {
  const headers = new Headers(init?.headers);
  headers.set('authorization', `Bearer ${token}`);
  return { ...init, headers };
}
