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
  const told = FiguresOfPayment.parse(data);
  const { mode, direction, amount_paise, paid_date, status } = told.payment;
  const isUndone = status === 'undone' && (isRecorded || changesOf(told).includes('status'));
  const to_verify_paise = toVerify(told, isRecorded);
  if (!isRecorded && !isUndone && to_verify_paise === 0) return [];

  const recorded = isRecorded ? { payments: 1, [`${direction}_paise` as const]: amount_paise } : {};
  const undone = isUndone ? { [`undone_${direction}_paise` as const]: amount_paise } : {};
  return [{ paid_date, modes: { [mode]: { ...noPayments, ...recorded, ...undone, to_verify_paise } } }];
}

type Told = ReturnType<typeof FiguresOfPayment.parse>;

const changesOf = ({ changes = ['status'] }: Told): readonly string[] => changes;

/**
 * What the event adds to the money somebody must still find in the bank: a claimed payment adds it once, and takes it
 * out again when it is verified or, still only claimed, is undone or goes back with its sale.
 */
function toVerify(told: Told, isRecorded: boolean): number {
  const { direction, amount_paise, status, upi_state } = told.payment;
  if (direction !== 'in') return 0;
  const isOpen = status === 'posted' && upi_state === 'claimed';
  if (isRecorded) return isOpen ? amount_paise : 0;
  const isVerified = status === 'posted' && upi_state === 'verified' && changesOf(told).includes('upi_state');
  const isTakenBack = status !== 'posted' && upi_state === 'claimed' && changesOf(told).includes('status');
  return isVerified || isTakenBack ? -amount_paise : 0;
}

function addModes(a: PaymentDay['modes'], b: PaymentDay['modes']): PaymentDay['modes'] {
  const sums = new Map(Object.entries(a));
  for (const [mode, figures] of Object.entries(b)) {
    // a day that was kept before a figure was counted lacks it
    sums.set(mode, addPayments(sums.get(mode) ?? noPayments, { ...noPayments, ...figures }));
  }
  return Object.fromEntries(sums);
}

const noPayments: PaymentFigures = {
  payments: 0,
  in_paise: 0,
  out_paise: 0,
  undone_in_paise: 0,
  undone_out_paise: 0,
  to_verify_paise: 0,
};

const addPayments = (a: PaymentFigures, b: PaymentFigures): PaymentFigures => ({
  payments: a.payments + b.payments,
  in_paise: a.in_paise + b.in_paise,
  out_paise: a.out_paise + b.out_paise,
  undone_in_paise: a.undone_in_paise + b.undone_in_paise,
  undone_out_paise: a.undone_out_paise + b.undone_out_paise,
  to_verify_paise: a.to_verify_paise + b.to_verify_paise,
});

const withNet = (figures: PaymentFigures): PaymentsTotals => ({
  ...figures,
  net_paise: figures.in_paise - figures.undone_in_paise - figures.out_paise + figures.undone_out_paise,
});
