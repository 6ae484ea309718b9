import { businessDateOf, financialYearOf } from '@rmp/gst';
import { newId } from '@rmp/service-kit';
import type { Reply } from '@rmp/service-kit/testing';
import { expect } from 'vitest';
import type { Bff } from './bff.ts';
import { signIn, type Shop } from './shop.ts';

export type Json = Readonly<Record<string, unknown>>;

/** A phone of the shop, as far as its sync goes: it keeps what the answers tell it, as the app does. */
export interface Phone {
  readonly device_id: string;
  readonly device_key: string;
  readonly prefix: string;
  readonly user_id: string;
  /** Brings commands in the name of who is signed in on it. */
  push(commands: readonly unknown[], special?: Json): Promise<Reply>;
  /** With nobody signed in. */
  pushByKey(commands: readonly unknown[], special?: Json): Promise<Reply>;
  /** Another browser with the same database, as it is now. */
  cloned(): Phone;
  /** A bill with this serial of the phone’s series, made by whoever is signed in unless said otherwise. */
  bill(serial: number, data?: Json, envelope?: Json): Json;
}

interface State {
  device_id: string;
  device_key: string;
  prefix: string;
  epoch: number;
  last_ack: string | undefined;
}

/** Signs in on a new device and reads what the answer says of it. */
export async function aPhone(bff: Bff, shop: Shop, special: Json = {}): Promise<Phone> {
  const { status, body } = await signIn(bff, shop.tenant, special);
  expect(status).toBe(200);
  const { device_id, device_key, prefix } = body['device'] as { device_id: string; device_key: string; prefix: string };
  const user = body['user'] as { readonly user_id: string };
  const state = { device_id, device_key, prefix, epoch: 0, last_ack: undefined };

  return phoneWith(bff, shop, { token: String(body['access_token']), user_id: user.user_id }, state);
}

interface Person {
  readonly token: string;
  readonly user_id: string;
}

function phoneWith(bff: Bff, shop: Shop, person: Person, state: State): Phone {
  const bodyOf = (commands: readonly unknown[], special: Json): Json => {
    const { device_id, device_key, epoch, last_ack } = state;
    const device_now = new Date().toISOString();
    return { device_id, device_key, device_now, epoch, last_ack, commands, ...special };
  };
  const heard = (reply: Reply): Reply => {
    learn(state, reply.body);
    return reply;
  };

  return {
    get device_id() {
      return state.device_id;
    },
    get device_key() {
      return state.device_key;
    },
    get prefix() {
      return state.prefix;
    },
    user_id: person.user_id,
    push: async (commands, special = {}) => {
      const { tenant } = shop;
      return heard(
        await bff.http('POST', '/sync/push', { token: person.token, tenant, body: bodyOf(commands, special) }),
      );
    },
    pushByKey: async (commands, special = {}) =>
      heard(await bff.http('POST', '/sync/push-by-device', { body: bodyOf(commands, special) })),
    cloned: () => phoneWith(bff, shop, person, { ...state }),
    bill: (serial, data = {}, envelope = {}) => aSaleCommand(state, person.user_id, serial, data, envelope),
  };
}

/** What the app writes in one transaction when the answer has come. */
function learn(state: State, body: Json): void {
  const device = body['device'] as { is?: string; epoch?: number; device?: State } | undefined;
  const [outcome] = (body['outcomes'] ?? []) as readonly { readonly content_hash: string }[];
  if (device?.epoch !== undefined) state.epoch = device.epoch;
  if (device?.is === 'known' && outcome) state.last_ack = outcome.content_hash;
  if (device?.is === 'copy' && device.device) {
    const { device_id, device_key, prefix } = device.device;
    Object.assign(state, { device_id, device_key, prefix, last_ack: undefined });
  }
}

const year = (): string => financialYearOf(businessDateOf(new Date().toISOString())).label;

function aSaleCommand(
  { device_id, prefix }: State,
  author_id: string,
  serial: number,
  data: Json,
  envelope: Json,
): Json {
  const made_at = new Date().toISOString();
  const line = { name: 'Tea 250 g', unit: 'PCS', qty_milli: 1000, unit_price_paise: 9000, price_includes_tax: true };
  const sale = {
    sale_id: newId(),
    device_id,
    number: `${prefix}/${year()}/${String(serial).padStart(6, '0')}`,
    sold_at: made_at,
    lines: [{ ...line, gst_rate_bp: 0 }],
    tenders: [{ payment_id: newId(), mode: 'cash', amount_paise: 9000 }],
    ...data,
  };

  return { command_id: newId(), kind: 'record-sale', v: 2, author_id, made_at, data: sale, ...envelope };
}

export const outcomesIn = ({ body }: Reply): readonly Json[] => (body['outcomes'] ?? []) as readonly Json[];
export const wordsIn = (reply: Reply): readonly unknown[] => outcomesIn(reply).map(({ outcome }) => outcome);
