import type { TenderMode } from '@rmp/contracts/sales';
import { minusPaise, paise, sumPaise, ZERO_PAISE } from '@rmp/gst';
import type { Paise } from '@rmp/gst';
import type { Draft } from './draft.ts';

/** Ways of paying in the order they are shown; cash comes last in reckoning, because only cash is given back. */
export const PAID_MODES = ['cash', 'upi', 'card', 'bank', 'cheque'] as const satisfies readonly TenderMode[];
export type PaidMode = (typeof PAID_MODES)[number];

/** How a bill is paid: what each way pays of it, and what becomes of the rest. */
export interface Settlement {
  readonly paid: Readonly<Record<PaidMode, Paise>>;
  /** Cash handed over, when more than what cash pays. */
  readonly tendered_paise?: Paise | undefined;
  readonly change_paise: Paise;
  /** What goods that come back pay of it, and what of their worth goes back to the customer. */
  readonly exchange_paise: Paise;
  readonly back_paise: Paise;
  readonly udhaar_paise: Paise;
  /** Not paid, with nobody to owe it. */
  readonly left_paise: Paise;
  /** Typed beyond the bill into ways that give no change. */
  readonly over_paise: Paise;
}

/**
 * Shares the payable amount over the ways to pay. The active way takes the rest while nothing is typed into it and gives
 * it up when another is picked; cash beyond the rest is change; what nobody pays is owed by the customer, if there is one.
 * Goods that come back pay first.
 */
export function settle(whole: Paise, { tendered, active, customer, exchange }: Draft): Settlement {
  const credit = exchange?.credit_paise ?? ZERO_PAISE;
  const exchanged = paise(Math.min(whole, credit));
  const payable = minusPaise(whole, exchanged);
  const hasKhata = customer?.customer_id !== undefined;
  const typedOf = (mode: PaidMode): Paise => tendered[mode] ?? ZERO_PAISE;
  const withoutChange = sumPaise(PAID_MODES.filter((mode) => mode !== 'cash').map(typedOf));
  const cash = paise(Math.min(typedOf('cash'), Math.max(0, payable - withoutChange)));
  const change = minusPaise(typedOf('cash'), cash);
  const rest = paise(Math.max(0, payable - withoutChange - cash));

  const taker = active.on === 'tender' && tendered[active.mode] === undefined ? active.mode : undefined;
  const isTaken = taker !== undefined && taker !== 'udhaar';
  const open = isTaken ? ZERO_PAISE : rest;
  return {
    paid: paidBy((mode) => (mode === taker ? rest : mode === 'cash' ? cash : typedOf(mode))),
    ...(change > 0 && { tendered_paise: typedOf('cash') }),
    change_paise: change,
    exchange_paise: exchanged,
    back_paise: minusPaise(exchange?.note_paise ?? ZERO_PAISE, exchanged),
    udhaar_paise: hasKhata ? open : ZERO_PAISE,
    left_paise: hasKhata ? ZERO_PAISE : open,
    over_paise: paise(Math.max(0, withoutChange - payable)),
  };
}

/** Whether the money on the table and the khata add up to the bill. */
export const isSettled = ({ left_paise, over_paise }: Settlement): boolean => left_paise === 0 && over_paise === 0;

/** Whether UPI pays the whole bill: then the customer scans and nothing else is asked. */
export const isAllUpi = ({ paid, udhaar_paise }: Settlement): boolean =>
  paid.upi > 0 && udhaar_paise === 0 && PAID_MODES.every((mode) => mode === 'upi' || paid[mode] === 0);

const paidBy = (amountOf: (mode: PaidMode) => Paise): Record<PaidMode, Paise> => ({
  cash: amountOf('cash'),
  upi: amountOf('upi'),
  card: amountOf('card'),
  bank: amountOf('bank'),
  cheque: amountOf('cheque'),
});
