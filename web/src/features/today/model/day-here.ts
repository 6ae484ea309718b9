import type { LocalBill, LocalNote, OutboxRow } from '#local/index.ts';

/** What this device did on one day. */
export interface DayHere {
  readonly bills: readonly LocalBill[];
  readonly notes: readonly LocalNote[];
  /** Payments without a bill, and what was taken back of them, that the server has not acknowledged. */
  readonly payments: readonly OutboxRow[];
}

/** When the server's figures were asked for, and what of this device it had not acknowledged then (see `keysUnsent`). */
export interface Told {
  readonly asked_at: string;
  readonly unsent: readonly string[];
}

/** What a day's figures of the server lack, because it was done here and has not arrived, or arrived after them. */
export interface Added {
  readonly bills: number;
  /** Bills less what was cancelled and returned. Integer paise. */
  readonly net_paise: number;
  readonly credit_paise: number;
  /** Money by its way, what went out taken off. UPI is never verified here. */
  readonly money: Readonly<Record<string, number>>;
}

/** All of it when the server has told nothing of the day. A bill that needs a person counts like any other. */
export function addedHere({ bills, notes, payments }: DayHere, told: Told | undefined): Added {
  const isNews = (key: string, at: string, isUnsent: boolean): boolean =>
    isUnsent || !told || at >= told.asked_at || told.unsent.includes(key);
  const isNew = (bill: LocalBill): boolean => isNews(bill.sale_id, bill.sold_at, bill.state === 'to_send');

  return sumOf([
    ...bills.filter((bill) => isNew(bill) && bill.status === 'issued').map(ofBill),
    ...bills
      .filter((bill) => !isNew(bill) && bill.cancelled && isNews(cancelKey(bill.sale_id), bill.cancelled.at, false))
      .map(ofCancelled),
    ...notes.filter(({ note_id, noted_at, state }) => isNews(note_id, noted_at, state === 'to_send')).map(ofNote),
    ...stillStanding(payments).map(ofPayment),
  ]);
}

/** What a server that answers now has not acknowledged of the day. */
export const keysUnsent = (
  { bills, notes }: Pick<DayHere, 'bills' | 'notes'>,
  cancels: readonly string[],
): readonly string[] => [
  ...bills.filter(({ state }) => state === 'to_send').map(({ sale_id }) => sale_id),
  ...notes.filter(({ state }) => state === 'to_send').map(({ note_id }) => note_id),
  ...cancels.map(cancelKey),
];

const cancelKey = (saleId: string): string => `cancel:${saleId}`;

const ofBill = ({ payable_paise, credit_paise, fact }: LocalBill): Added => ({
  bills: 1,
  net_paise: payable_paise,
  credit_paise,
  money: moneyOf((fact?.tenders ?? []).map(({ mode, amount_paise }) => [mode, amount_paise])),
});

const ofCancelled = (bill: LocalBill): Added => ({ ...nothing, net_paise: -bill.payable_paise });

const ofNote = ({ kind, totals, refund }: LocalNote): Added => ({
  ...nothing,
  net_paise: kind === 'credit_note' ? -totals.payable_paise : totals.payable_paise,
  money: refund
    ? moneyOf([
        [refund.mode, -refund.amount_paise],
        ...(refund.exchange ? ([['exchange', -refund.exchange.amount_paise]] as const) : []),
      ])
    : {},
});

type Paid = Extract<OutboxRow, { readonly kind: 'record-payment' }>;

const ofPayment = ({ data: { mode, direction, amount_paise } }: Paid): Added => ({
  ...nothing,
  money: moneyOf([[mode, direction === 'in' ? amount_paise : -amount_paise]]),
});

function stillStanding(rows: readonly OutboxRow[]): readonly Paid[] {
  const undone = new Set(rows.flatMap((row) => (row.kind === 'undo-payment' ? [row.data.payment_id] : [])));
  return rows.filter((row): row is Paid => row.kind === 'record-payment' && !undone.has(row.data.payment_id));
}

const moneyOf = (parts: readonly (readonly [mode: string, paise: number])[]): Added['money'] =>
  parts.reduce<Record<string, number>>((sum, [mode, paise]) => ({ ...sum, [mode]: (sum[mode] ?? 0) + paise }), {});

const nothing: Added = { bills: 0, net_paise: 0, credit_paise: 0, money: {} };

const sumOf = (all: readonly Added[]): Added => ({
  bills: all.reduce((sum, { bills }) => sum + bills, 0),
  net_paise: all.reduce((sum, { net_paise }) => sum + net_paise, 0),
  credit_paise: all.reduce((sum, { credit_paise }) => sum + credit_paise, 0),
  money: moneyOf(all.flatMap(({ money }) => Object.entries(money))),
});
