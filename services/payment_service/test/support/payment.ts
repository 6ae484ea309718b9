import { newId } from '@rmp/service-kit';
import { anEvent, type Call, type Reply, startTestService, type TestService } from '@rmp/service-kit/testing';
import type { CloudEvent } from '@rmp/contracts';
import type { MongoClient } from 'mongodb';
import { inject } from 'vitest';
import { compose } from '../../src/compose.ts';

interface Circumstances {
  /** A client whose commands the test watches. */
  readonly mongo?: MongoClient;
  /** Another replica, whose database this one shares. */
  readonly besides?: TestService;
}

/** The service on databases of its own, unless it runs besides another. */
export const startPayment = ({ mongo, besides }: Circumstances = {}): Promise<TestService> =>
  startTestService({
    mongodbUri: inject('mongodbUri'),
    name: 'payment',
    compose,
    config: (base) => ({
      ...base,
      secretKey: 'a key of the tests, thirty-two characters or more',
      ...(besides && { databasePrefix: besides.service.db.databaseName.replace(/_payment$/, '') }),
    }),
    ...(mongo && { mongo }),
  });

export type Json = Readonly<Record<string, unknown>>;

export interface SaleWanted {
  readonly sale_id?: string;
  readonly payable: number;
  readonly tenders?: readonly (readonly [mode: string, amount: number, paymentId?: string])[];
  readonly customer?: Json;
  readonly date?: string;
  readonly due_date?: string;
  readonly number?: string;
}

export interface NoteWanted {
  readonly note_id?: string;
  readonly kind?: 'credit_note' | 'debit_note';
  readonly amount: number;
  readonly refund?: readonly [mode: string, amount: number, paymentId?: string];
  /** The refund as it comes, in place of the short form. */
  readonly given?: Json;
  readonly customer?: Json;
}

/** One shop's calls and the events its sales would bring. */
export interface Shop {
  readonly tenant_id: string;
  post(path: string, body: Json, call?: Call): Promise<Reply>;
  get(path: string): Promise<Reply>;
  patch(path: string, body: Json): Promise<Reply>;
  put(path: string, body: Json): Promise<Reply>;
  addCustomer(given?: Json): Promise<string>;
  /** Records a payment, which must be taken. */
  pay(given: Json): Promise<Json>;
  balance(customerId: string): Promise<unknown>;
  due(saleId: string): Promise<unknown>;
  sale(wanted: SaleWanted): Json;
  recorded(sale: Json): CloudEvent;
  cancelled(sale: Json): CloudEvent;
  noted(sale: Json, wanted: NoteWanted): CloudEvent;
  profile(given?: Json): CloudEvent;
  picture(image: Json): CloudEvent;
  /** The books agree with themselves; fails the test where they do not. */
  audit(): Promise<void>;
}

let shops = 0;

/** A shop nobody else uses. */
export function aShop(world: TestService): Shop {
  shops += 1;
  const tenant_id = `shop-${shops}`;
  const call = { token: world.token({ tenant_id }), tenant: tenant_id };
  let seq = 0;
  const event = (type: string, subject: unknown, data: Json): CloudEvent => {
    seq += 1;
    return anEvent({ type, tenant_id, seq, subject: String(subject), data });
  };
  const shop: Shop = {
    tenant_id,
    post: (path, body, given) => world.http('POST', path, { ...call, body, ...given }),
    get: (path) => world.http('GET', path, call),
    patch: (path, body) => world.http('PATCH', path, { ...call, body }),
    put: (path, body) => world.http('PUT', path, { ...call, body }),
    addCustomer: async (given = {}) => {
      const reply = await shop.post('/customers', { name: 'Ramesh Verma', ...given });
      return String(taken(reply)['customer_id']);
    },
    pay: async (given) => taken(await shop.post('/payments', { mode: 'cash', ...given })),
    balance: async (id) => (await shop.get(`/customers/${id}`)).body['balance_paise'],
    due: async (id) => (await shop.get(`/sales/${id}/payments`)).body['due_paise'],
    sale: aSale,
    recorded: (sale) => event('sales.sale-recorded.v1', sale['sale_id'], { sale }),
    cancelled: (sale) =>
      event('sales.sale-cancelled.v1', sale['sale_id'], {
        sale: { ...sale, status: 'cancelled', cancelled_at: world.clock.now(), cancel_reason: 'wrong bill' },
      }),
    noted: (sale, wanted) => {
      const note = aNote(sale, wanted);
      return event('sales.note-recorded.v1', note['note_id'], { note });
    },
    profile: (given = {}) =>
      event('tenant.profile-changed.v1', tenant_id, {
        tenant: {
          business_name: 'Sharma Kirana',
          seller_kinds: [{ seller_kind: 'unregistered', from_date: '2017-07-01' }],
          state_code: '08',
          upi_id: 'sharma@upi',
          status: 'open',
          seq: seq + 1,
          ...given,
        },
      }),
    picture: (image) => event('tenant.image-kept.v1', image['image_id'], { image }),
    audit: () => auditBooks(world, tenant_id),
  };

  return shop;
}

function taken({ status, body }: Reply): Json {
  if (status === 201 || status === 200) return body;
  throw new Error(`not taken: ${status} ${JSON.stringify(body)}`);
}

let numbers = 0;

/** As much of a sale as money needs. */
function aSale({
  sale_id = newId(),
  payable,
  tenders = [],
  customer,
  date = '2026-11-22',
  due_date,
  number,
}: SaleWanted): Json {
  numbers += 1;
  const paid = tenders.filter(([mode]) => mode !== 'udhaar').reduce((sum, [, amount]) => sum + amount, 0);

  return {
    sale_id,
    number: number ?? `A/2627/${String(numbers).padStart(6, '0')}`,
    sold_at: `${date}T06:00:00.000Z`,
    sold_date: date,
    ...(due_date && { due_date }),
    ...(customer && { customer }),
    totals: { payable_paise: payable },
    tenders: tenders.map(([mode, amount_paise, payment_id = newId()]) => ({ payment_id, mode, amount_paise })),
    credit_paise: Math.max(0, payable - paid),
    status: 'issued',
  };
}

function aNote(
  sale: Json,
  { note_id = newId(), kind = 'credit_note', amount, refund, given, customer }: NoteWanted,
): Json {
  numbers += 1;
  const party = customer ?? sale['customer'];

  return {
    note_id,
    kind,
    sale_id: sale['sale_id'],
    number: `A-C/2627/${String(numbers).padStart(6, '0')}`,
    noted_at: '2026-11-22T06:20:00.000Z',
    note_date: '2026-11-22',
    ...(party !== undefined && { customer: party }),
    totals: { payable_paise: amount },
    ...(refund && { refund: { mode: refund[0], amount_paise: refund[1], payment_id: refund[2] ?? newId() } }),
    ...(given && { refund: given }),
  };
}

/**
 * Sums everything anew: entries balance, accounts are the sums of their sides, a customer's balance is the sum of his
 * entries and stands with each, and is what his open bills come to less what is unused or kept of his payments.
 */
async function auditBooks({ service }: TestService, tenant_id: string): Promise<void> {
  const all = async (name: string): Promise<Json[]> =>
    service.db.collection<Json>(name).find({ tenant_id }).limit(10_000).toArray();
  const [entries, accounts, customers, bills, payments] = (await Promise.all(
    ['entries', 'accounts', 'customers', 'bills', 'payments'].map(all),
  )) as [Json[], Json[], Json[], Json[], Json[]];
  const agree = (what: string, a: unknown, b: unknown): void => {
    if (a !== b) throw new Error(`${tenant_id}: ${what}: ${String(a)} is not ${String(b)}`);
  };

  agree('events set aside', (await all('dead_letters')).map(({ reason }) => reason).join(), '');
  const legs = entries.flatMap((entry) => entry['legs'] as Json[]);
  for (const entry of entries) agree(`entry ${String(entry['entry_id'])}`, sum(entry['legs'] as Json[]), 0);
  for (const { account, balance_paise } of accounts) {
    agree(`account ${String(account)}`, balance_paise, sum(legs.filter((leg) => leg['account'] === account)));
  }
  agree('trial balance', sum(accounts, 'balance_paise'), 0);
  agree('receivable', sum(customers, 'balance_paise'), sum(legs.filter(({ account }) => account === 'receivable')));
  for (const { customer_id, balance_paise, unused_paise } of customers) {
    const mine = ofCustomer(customer_id);
    const khata = entries.filter(mine).toSorted((a, b) => Number(a['entry_no']) - Number(b['entry_no']));
    let running = 0;
    for (const [at, entry] of khata.entries()) {
      running += Number(entry['party_paise']);
      agree('entry_no', entry['entry_no'], at + 1);
      agree('running balance', entry['balance_paise'], running);
    }
    agree('balance', balance_paise, running);
    const unused = sum(payments.filter(mine), 'unallocated_paise');
    const held = sum(payments.filter(mine).flatMap((payment) => payment['held'] as Json[]));
    const due = sum(bills.filter(mine), 'due_paise') + sum(bills.filter(isAwaited).filter(mine));
    agree('open bills less unused money', due - unused - held, balance_paise);
    agree('unused', unused_paise, unused);
    if (unused > 0) agree('nobody has unused money and open bills', sum(bills.filter(mine), 'due_paise'), 0);
  }
  for (const bill of bills.filter((row) => !isAwaited(row))) {
    agree('bill', Number(bill['due_paise']) + sum(bill['paid_by'] as Json[]), bill['amount_paise']);
  }
  for (const payment of payments.filter(({ status, direction }) => status === 'posted' && direction === 'in')) {
    const used = sum(payment['allocations'] as Json[]) + sum(payment['held'] as Json[]);
    agree('payment', used + Number(payment['unallocated_paise']), payment['amount_paise']);
  }
}

const isAwaited = ({ state }: Json): boolean => state === 'awaited';

const ofCustomer =
  (id: unknown) =>
  ({ customer_id }: Json): boolean =>
    customer_id === id;

const sum = (rows: readonly Json[], field = 'amount_paise'): number =>
  rows.reduce((total, row) => total + Number(row[field]), 0);
