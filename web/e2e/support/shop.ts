import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { createClient, DeviceId, ProblemAnswer } from '@rmp/contracts';
import type { Client, Contract } from '@rmp/contracts';
import { inventoryContract, ITEM_COMMAND_VERSION, ITEM_COMMANDS_MAX } from '@rmp/contracts/inventory';
import { paymentContract } from '@rmp/contracts/payment';
import { salesContract } from '@rmp/contracts/sales';
import { tenantContract } from '@rmp/contracts/tenant';
import { userContract } from '@rmp/contracts/user';
import { expect } from '@playwright/test';
import { untilAnswered } from '../../../launch/test/support/until-answered.ts';
import type { ScenarioItem } from './scenario.ts';

/** How somebody signs in to a shop. */
export interface Login {
  readonly tenant_id: string;
  readonly username: string;
  readonly password: string;
}

/** The services as a shop's own integration sees them: over HTTP, with a token. */
export interface Services {
  readonly user: Client<typeof userContract>;
  readonly inventory: Client<typeof inventoryContract>;
  readonly sales: Client<typeof salesContract>;
  readonly payment: Client<typeof paymentContract>;
  readonly tenant: Client<typeof tenantContract>;
}

/** A regular taxpayer of Jaipur, as in the scenarios. */
export const GSTIN = '08ABCPS1234F1ZX';

/** A shop id nobody has: every test has a shop of its own. */
export const freshLogin = (): Login => ({
  tenant_id: `kirana-${randomUUID().slice(0, 8)}`,
  username: 'asha',
  password: 'correct horse battery',
});

/** Opens a shop by its API and waits until its profile is there, as it is for whoever signs in on a second device. */
export async function openShop(offset: number, login = freshLogin()): Promise<Login> {
  const user = clientFor(offset, login)(userContract, 8001);
  const { tenant_id, username, password } = login;
  const contact = { mobile: '9000000001', email: 'asha@example.com' };
  await user.register({
    body: { tenant_id, username, password, business_name: 'Sharma Kirana', gstin: GSTIN, ...contact },
  });
  const { tenant } = await servicesOf(offset, login);
  await untilThere(() => tenant.getTenant({}));
  await tenant.changeTenant({ body: { upi_id: 'sharmakirana@upi' } });
  return login;
}

/** Adds so many items at ₹10, `Goods 1 …` and so on, as a device that read a list in. Answers their codes. */
export async function addItems({ inventory }: Services, count: number): Promise<readonly string[]> {
  const codeOf = (place: number): string => String(8_900_000_000_000 + place);
  const made_at = new Date().toISOString();
  const commands = Array.from({ length: count }, (_, place) => {
    const item_id = randomUUIDv7();
    const price = { sell_price_paise: 1_000, price_includes_tax: true, gst_rate_bp: 500 };
    const data = { item_id, name: `Goods ${place + 1} of the shelf`, unit: 'PCS', barcode: codeOf(place), ...price };
    return { command_id: item_id, kind: 'add-item', v: ITEM_COMMAND_VERSION, made_at, data };
  });
  const device_id = DeviceId.parse(randomUUIDv7());
  for (let from = 0; from < count; from += ITEM_COMMANDS_MAX) {
    const batch = commands.slice(from, from + ITEM_COMMANDS_MAX);
    const { outcomes } = await untilAnswered(() =>
      inventory.applyItemCommands({ body: { device_id, commands: batch } }),
    );
    expect(outcomes.filter(({ outcome }) => outcome === 'attention')).toEqual([]);
  }
  return Array.from({ length: count }, (_, place) => codeOf(place));
}

/** Somebody joins the shop as a cashier, by an invite of who is signed in. */
export async function joinShop(offset: number, owner: Login, username: string): Promise<Login> {
  const { user } = await servicesOf(offset, owner);
  const { secret } = await user.inviteUser({ body: { role: 'cashier' } });
  if (secret === undefined) throw new Error('The invite was there already.');
  const joined = { ...owner, username };
  await user.acceptInvite({ body: { secret, username, password: joined.password } });
  return joined;
}

/** Adds an item with the tax in its price. */
export async function addItem({ inventory }: Services, item: ScenarioItem): Promise<void> {
  const { name, barcode, price_paise, gst_rate_bp, unit = 'PCS', opening_stock_milli = 100_000 } = item;
  const price = { sell_price_paise: price_paise, price_includes_tax: true, gst_rate_bp };
  await inventory.addItem({ body: { name, barcode, unit, ...price, opening_stock_milli } });
}

/** Clients for the services, for a caller without a device. */
export async function servicesOf(offset: number, login: Login): Promise<Services> {
  const signedIn = await signedInFetch(offset, login);
  const client = clientFor(offset, login, signedIn);
  return {
    user: client(userContract, 8001),
    inventory: client(inventoryContract, 8002),
    sales: client(salesContract, 8003),
    payment: client(paymentContract, 8004),
    tenant: client(tenantContract, 8005),
  };
}

/** Signs in, and again when the short-lived token of these journeys is over. */
async function signedInFetch(offset: number, login: Login): Promise<typeof fetch> {
  const stranger = clientFor(offset, login)(userContract, 8001);
  const signIn = async (): Promise<string> => (await stranger.login({ body: login })).access_token;
  let token = await signIn();
  const ask = (to: Parameters<typeof fetch>[0], init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${token}`);
    return fetch(to, { ...init, headers });
  };
  return async (to, init) => {
    const answer = await ask(to, init);
    if (answer.status !== 401) return answer;
    token = await signIn();
    return ask(to, init);
  };
}

const clientFor =
  (offset: number, { tenant_id }: Login, by?: typeof fetch) =>
  <C extends Contract>(contract: C, port: number): Client<C> =>
    createClient(contract, {
      baseUrl: `http://127.0.0.1:${port + offset}`,
      tenantId: tenant_id,
      timeoutMs: 10_000,
      ...(by && { fetch: by }),
    });

/** A record that is on its way: what is not there yet is refused with 404. */
export async function untilThere<T>(read: () => Promise<T>): Promise<T> {
  let found: T | undefined;
  await expect
    .poll(async () => {
      found = await read().catch(undefinedWhenMissing);
      return found;
    })
    .toBeDefined();
  return asFound(found);
}

function undefinedWhenMissing(error: unknown): undefined {
  if (error instanceof ProblemAnswer && error.status === 404) return undefined;
  throw error;
}

/** The cast: the poll before it ends only when it is there. */
const asFound = <T>(found: T | undefined): T => found as T;
