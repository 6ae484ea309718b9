import type { CloudEvent } from '@rmp/contracts';
import { anEvent, type Reply, startTestService, type TestService } from '@rmp/service-kit/testing';
import type { MongoClient } from 'mongodb';
import { inject } from 'vitest';
import { compose } from '../../src/compose.ts';

/** The service on databases of its own. */
export const startAnalytics = (mongo?: MongoClient): Promise<TestService> =>
  startTestService({
    mongodbUri: inject('mongodbUri'),
    name: 'analytics',
    compose,
    config: (base) => base,
    ...(mongo && { mongo }),
  });

/** One shop's calls and events. */
export interface Shop {
  readonly tenant_id: string;
  get(path: string): Promise<Reply>;
  /** A summary of sales over these days. */
  report(from_date: string, to_date: string, group_by?: string): Promise<Reply>;
  post(path: string, body: unknown): Promise<Reply>;
  counts(): Promise<unknown>;
  event(type: string, seq: number, data?: Readonly<Record<string, unknown>>): CloudEvent;
  /** A recorded sale of one day with this much payable, all other figures following from it. */
  sale(seq: number, payable_paise: number, sold_date?: string): CloudEvent;
  /** A recorded sale with these lines, or what became of one: `cancelled` and notes carry the same figures. */
  billed(seq: number, bill: Billed): CloudEvent;
  cancelled(seq: number, bill: Billed): CloudEvent;
  noted(seq: number, bill: Billed, kind?: string): CloudEvent;
  /** Money that came or went, or a change of it with what changed. */
  payment(
    seq: number,
    payment: Readonly<Record<string, unknown>>,
    change?: 'recorded' | 'changed',
    changes?: readonly string[],
  ): CloudEvent;
}

let shops = 0;

/** A shop nobody else uses. */
export function aShop(world: TestService): Shop {
  shops += 1;
  const tenant_id = `shop-${shops}`;
  const call = { token: world.token({ tenant_id }), tenant: tenant_id };
  const shop: Shop = {
    tenant_id,
    get: (path) => world.http('GET', path, call),
    post: (path, body) => world.http('POST', path, { ...call, body }),
    report: (from_date, to_date, group_by) =>
      shop.post('/reports', { type: 'sales_summary', from_date, to_date, ...(group_by && { group_by }) }),
    counts: async () => (await shop.get(`/analytics/${tenant_id}/event_counts`)).body['counts'],
    event: (type, seq, data = {}) => anEvent({ type, tenant_id, seq, data }),
    sale: (seq, payable_paise, sold_date = '2026-11-22') =>
      anEvent({ type: 'sales.sale-recorded.v1', tenant_id, seq, data: { sale: aSale(payable_paise, sold_date) } }),
    billed: (seq, bill) => anEvent({ type: 'sales.sale-recorded.v1', tenant_id, seq, data: { sale: saleOf(bill) } }),
    cancelled: (seq, bill) =>
      anEvent({ type: 'sales.sale-cancelled.v1', tenant_id, seq, data: { sale: saleOf(bill), returned: [] } }),
    noted: (seq, bill, kind = 'credit_note') => {
      const { sold_date, ...same } = saleOf(bill);
      const note = { ...same, kind, note_date: sold_date };
      return anEvent({ type: 'sales.note-recorded.v1', tenant_id, seq, data: { note } });
    },
    payment: (seq, payment, change = 'recorded', changes) =>
      anEvent({
        type: `payment.payment-${change}.v1`,
        tenant_id,
        seq,
        data: {
          payment: {
            mode: 'cash',
            direction: 'in',
            amount_paise: 0,
            paid_date: '2026-11-22',
            status: 'posted',
            ...payment,
          },
          ...(changes && { changes }),
        },
      }),
  };

  return shop;
}

/** A bill by its lines and what was to be paid for them. */
export interface Billed {
  readonly lines: readonly ReturnType<typeof aLine>[];
  readonly payable_paise: number;
  readonly sold_date?: string;
  /** Where it went; the shop is in 08. */
  readonly place_of_supply?: string;
}

/** A line by its figures; between States the two halves go to one head. */
export const aLine = (
  name: string,
  gst_rate_bp: number,
  qty_milli: number,
  taxable_paise: number,
  half_paise: number,
  item_id?: string,
) => ({
  line_no: 1,
  ...(item_id && { item_id }),
  name,
  unit: 'pcs',
  qty_milli,
  gst_rate_bp,
  taxable_paise,
  cgst_paise: half_paise,
  sgst_paise: half_paise,
  igst_paise: 0,
  cess_paise: 0,
  total_paise: taxable_paise + 2 * half_paise,
});

const saleOf = ({ lines, payable_paise, sold_date = '2026-11-22', place_of_supply = '08' }: Billed) => ({
  ...aSale(payable_paise, sold_date),
  lines,
  place_of_supply,
});

const aSale = (payable_paise: number, sold_date: string) => ({
  sold_date,
  totals: {
    gross_paise: payable_paise + 3,
    discount_paise: 3,
    charges_paise: 0,
    taxable_paise: payable_paise,
    cgst_paise: 4,
    sgst_paise: 4,
    igst_paise: 0,
    cess_paise: 0,
    round_off_paise: -8,
    payable_paise,
  },
  credit_paise: 5,
  place_of_supply: '08',
  seller: { state_code: '08' },
  lines: [{ ...aLine('Toor dal', 0, 1_000, payable_paise, 0), $odd: 'a field name of somebody else’s' }],
});

/** Every row of a list, page by page. */
export async function allRows(shop: Shop, path: string): Promise<readonly Reply['body'][]> {
  const all: Reply['body'][] = [];
  for (let next: string | null = ''; next !== null;) {
    const cursor: string = next && `${path.includes('?') ? '&' : '?'}cursor=${next}`;
    const { rows, next_cursor } = pageIn(await shop.get(`${path}${cursor}`));
    all.push(...rows);
    next = next_cursor;
  }

  return all;
}

interface Page {
  readonly rows: readonly Reply['body'][];
  readonly next_cursor: string | null;
}

/** The cast: every list answers a page, its schema is the whitelist; anything else fails the test that reads it. */
const pageIn = ({ body }: Reply): Page => body as unknown as Page;
