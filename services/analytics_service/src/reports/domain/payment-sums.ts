import type { CloudEvent } from '@rmp/contracts';
import {
  FiguresOfPayment,
  type PaymentFigures,
  type PaymentModeRow,
  type PaymentsTotals,
} from '@rmp/contracts/analytics';

/** Money of one day by mode. */
export interface PaymentDay {
  readonly paid_date: string;
  readonly modes: Readonly<Record<string, PaymentFigures>>;
}

type Happened = Pick<CloudEvent, 'type' | 'data'>;

/** What the payments among the events add to each day, oldest day first. */
export function paymentDays(events: readonly Happened[]): readonly PaymentDay[] {
  const days = new Map<string, PaymentDay>();
  for (const { paid_date, modes } of events.flatMap(dayOf)) {
    days.set(paid_date, { paid_date, modes: addModes(days.get(paid_date)?.modes ?? {}, modes) });
  }
  return [...days.values()].toSorted((a, b) => (a.paid_date < b.paid_date ? -1 : 1));
}

/** One row for each mode, in alphabetical order, and their sum. */
export function paymentsByMode(days: readonly PaymentDay[]): {
  readonly rows: readonly PaymentModeRow[];
  readonly totals: PaymentsTotals;
} {
  const sums = days.reduce<PaymentDay['modes']>((sum, { modes }) => addModes(sum, modes), {});
  const rows = Object.entries(sums)
    .map(([mode, figures]) => ({ mode, ...withNet(figures) }))
    .toSorted((a, b) => (a.mode < b.mode ? -1 : 1));

  return { rows, totals: withNet(rows.reduce(addPayments, noPayments)) };
}

/**
 * A payment that changes leaves its day only when it becomes undone. Being verified moves no money, and what went back
 * with its cancelled sale is told of by a refund of its own.
 */
function dayOf({ type, data }: Happened): readonly PaymentDay[] {
  const isRecorded = type === 'payment.payment-recorded.v1';
  if (!isRecorded && type !== 'payment.payment-changed.v1') return [];
  const { payment, changes = ['status'] } = FiguresOfPayment.parse(data);
  const { mode, direction, amount_paise, paid_date, status } = payment;
  const isUndone = status === 'undone' && (isRecorded || changes.includes('status'));
  if (!isRecorded && !isUndone) return [];

  const recorded = isRecorded ? { payments: 1, [`${direction}_paise` as const]: amount_paise } : {};
  const undone = isUndone ? { [`undone_${direction}_paise` as const]: amount_paise } : {};
  return [{ paid_date, modes: { [mode]: { ...noPayments, ...recorded, ...undone } } }];
}

function addModes(a: PaymentDay['modes'], b: PaymentDay['modes']): PaymentDay['modes'] {
  const sums = new Map(Object.entries(a));
  for (const [mode, figures] of Object.entries(b)) {
    sums.set(mode, addPayments(sums.get(mode) ?? noPayments, figures));
  }
  return Object.fromEntries(sums);
}

const noPayments: PaymentFigures = {
  payments: 0,
  in_paise: 0,
  out_paise: 0,
  undone_in_paise: 0,
  undone_out_paise: 0,
};

const addPayments = (a: PaymentFigures, b: PaymentFigures): PaymentFigures => ({
  payments: a.payments + b.payments,
  in_paise: a.in_paise + b.in_paise,
  out_paise: a.out_paise + b.out_paise,
  undone_in_paise: a.undone_in_paise + b.undone_in_paise,
  undone_out_paise: a.undone_out_paise + b.undone_out_paise,
});

const withNet = (figures: PaymentFigures): PaymentsTotals => ({
  ...figures,
  net_paise: figures.in_paise - figures.undone_in_paise - figures.out_paise + figures.undone_out_paise,
});
