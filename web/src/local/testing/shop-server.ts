import { createHash } from 'node:crypto';
import { canonicalJson } from '../sync/content-hash.ts';
import { idOf } from './shop.ts';

/** A bill as the shop's server has it. */
export interface KeptBill {
  readonly sale_id: string;
  readonly number: string;
}

/**
 * The shop as the server keeps it for several phones: it does each command once, whatever is repeated, knows each phone
 * by its epochs as tenant_service does, and gives what changed since a cursor.
 */
export interface ShopServer {
  readonly bills: ReadonlyMap<string, KeptBill>;
  /** Commands in the order they were done: twice is a fault. */
  readonly done: readonly string[];
  readonly stockMilli: () => number;
  readonly answer: (path: string, body: unknown) => object;
}

export const ITEM_ID = idOf(8_000_001);

export function shopServer(): ShopServer {
  const state: State = { bills: new Map(), done: [], seen: new Set(), changes: [], stock: 0, talks: new Map() };
  return {
    bills: state.bills,
    done: state.done,
    stockMilli: () => state.stock,
    answer: (path, body) => {
      if (path.startsWith('/sync/push')) return push(state, body as PushBody);
      if (path.startsWith('/sync/pull')) return pull(state, Number(path.split('cursor=')[1] ?? 0));
      if (path.startsWith('/api/inventory/items/')) return itemNow(state);
      return { rows: [], next_cursor: null, as_of: AS_OF };
    },
  };
}

interface State {
  readonly bills: Map<string, KeptBill>;
  readonly done: string[];
  readonly seen: Set<string>;
  /** Sale ids and the word `item`, in the order they changed: the place in it is the cursor. */
  readonly changes: string[];
  stock: number;
  readonly talks: Map<string, Talk>;
}

interface Talk {
  readonly epoch: number;
  readonly brought: readonly string[];
  readonly calls: ReadonlyMap<string, number>;
}

interface PushBody {
  readonly device_id: string;
  readonly epoch: number;
  readonly last_ack?: string;
  readonly commands: readonly Command[];
}

interface Command {
  readonly command_id: string;
  readonly kind: string;
  readonly data: { readonly sale_id?: string; readonly number?: string; readonly lines?: readonly Line[] };
}

interface Line {
  readonly qty_milli: number;
}

const AS_OF = '2026-11-22T06:30:00.000Z';

function push(state: State, body: PushBody): object {
  const hashes = body.commands.map(hashOf);
  const device = checkIn(state, body, hashes);
  const outcomes = body.commands.map((command, index) => ({
    command_id: command.command_id,
    content_hash: hashes[index],
    outcome: apply(state, command) ? 'applied' : 'duplicate',
    unknown_fields: 0,
  }));
  return { outcomes, server_now: AS_OF, device };
}

/** The rule of the contract: each exchange begins an epoch, and a lost answer is asked for with what was brought then. */
function checkIn({ talks }: State, body: PushBody, hashes: readonly string[]): object {
  const { device_id, epoch, last_ack } = body;
  const talk = talks.get(device_id) ?? SILENCE;
  const call = hashOf(body);
  const before = talk.calls.get(call);
  if (before !== undefined) return { is: 'known', epoch: before };

  const isAnswered = last_ack === undefined || talk.brought.length === 0 || talk.brought.includes(last_ack);
  const isNext = epoch === talk.epoch && isAnswered;
  const isLostAnswer = epoch === talk.epoch - 1 && isBroughtAgain(talk.brought, hashes);
  if (!isNext && !isLostAnswer) return { is: 'copy', epoch: 0, device: COPY };

  const begins = isNext && hashes.length > 0;
  const now = begins ? talk.epoch + 1 : talk.epoch;
  const brought = begins ? hashes : [...talk.brought, ...(isNext ? [] : hashes)];
  talks.set(device_id, { epoch: now, brought, calls: new Map([...talk.calls, [call, now]]) });
  return { is: 'known', epoch: now };
}

/** To the last command of it before anything new. */
function isBroughtAgain(brought: readonly string[], hashes: readonly string[]): boolean {
  const again = hashes.filter((hash) => brought.includes(hash));
  return again.length > 0 && (again.length === hashes.length || hashes.includes(brought.at(-1) ?? ''));
}

const SILENCE: Talk = { epoch: 0, brought: [], calls: new Map() };

const COPY = { device_id: idOf(8_000_002), prefix: 'Z', device_key: 'dk_shop.copy' };

/** Whether it was not done before. */
function apply(state: State, { command_id, kind, data }: Command): boolean {
  if (state.seen.has(command_id)) return false;
  state.seen.add(command_id);
  state.done.push(command_id);
  if (kind === 'record-sale' && data.sale_id !== undefined) {
    state.bills.set(data.sale_id, { sale_id: data.sale_id, number: data.number ?? '' });
    state.stock -= (data.lines ?? []).reduce((sum, { qty_milli }) => sum + qty_milli, 0);
    state.changes.push(data.sale_id, 'item');
  }
  return true;
}

const PAGE = 7;

function pull(state: State, since: number): object {
  const changed = state.changes.slice(since, since + PAGE);
  const cursor = since + changed.length;
  return {
    items: changed.includes('item') ? [itemNow(state)] : [],
    parties: [],
    sales: changed.flatMap((id) => summaryOf(state.bills.get(id))),
    notes: [],
    payments: [],
    cursor: String(cursor),
    more: cursor < state.changes.length,
    ready: true,
    as_of: AS_OF,
    problems: {},
  };
}

const itemNow = ({ stock }: State) => ({ item_id: ITEM_ID, name: 'Soap', on_hand_milli: stock });

function summaryOf(bill: KeptBill | undefined): readonly object[] {
  if (!bill) return [];
  const rest = { sold_at: AS_OF, sold_date: '2026-11-22', totals: { payable_paise: 4600 }, credit_paise: 0 };
  return [{ ...bill, ...rest, status: 'issued', flags: [] }];
}

const hashOf = (content: unknown): string => createHash('sha256').update(canonicalJson(content)).digest('hex');
