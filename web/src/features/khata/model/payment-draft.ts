import { readPaise } from '#ui/read-paise.ts';

export const MODES = ['cash', 'upi', 'card', 'bank', 'cheque'] as const;
export type Mode = (typeof MODES)[number];
export type Direction = 'in' | 'out';

/** Money on its way: what was typed for each way to pay, and where digits go now. */
export interface PaymentDraft {
  readonly active: Mode;
  readonly typed: Partial<Readonly<Record<Mode, string>>>;
  /** The next digit begins the amount anew. */
  readonly isFresh: boolean;
  /** The rest of what he owes is forgiven. */
  readonly waives: boolean;
}

export const emptyPayment: PaymentDraft = { active: 'cash', typed: {}, isFresh: true, waives: false };

/** Picks a way to pay: digits go to it from now on, the first one begins it anew. */
export const pickMode = (draft: PaymentDraft, active: Mode): PaymentDraft => ({ ...draft, active, isFresh: true });

/** A digit, `00` or the point. What would be no amount changes nothing. */
export function typeDigit(draft: PaymentDraft, digit: string): PaymentDraft {
  const text = (draft.isFresh ? '' : (draft.typed[draft.active] ?? '')) + digit;
  if (readPaise(text) === null) return draft;
  return withText(draft, text);
}

export const deleteDigit = (draft: PaymentDraft): PaymentDraft =>
  withText(draft, draft.isFresh ? '' : (draft.typed[draft.active] ?? '').slice(0, -1));

export const clearAmount = (draft: PaymentDraft): PaymentDraft => withText(draft, '');

/** The whole of what is due goes to the active way. */
export function takeWhole(draft: PaymentDraft, duePaise: number): PaymentDraft {
  const rest = duePaise - (totalOf(draft) - (amountOf(draft, draft.active) ?? 0));
  if (rest <= 0) return draft;
  const text = `${Math.floor(rest / 100)}.${String(rest % 100).padStart(2, '0')}`;
  return { ...withText(draft, text), isFresh: true };
}

const withText = (draft: PaymentDraft, text: string): PaymentDraft => ({
  ...draft,
  typed: { ...draft.typed, [draft.active]: text },
  isFresh: false,
});

/** Integer paise; undefined where nothing is typed. */
export const amountOf = ({ typed }: PaymentDraft, mode: Mode): number | undefined =>
  readPaise(typed[mode] ?? '') ?? undefined;

export const totalOf = (draft: PaymentDraft): number =>
  MODES.reduce((sum, mode) => sum + (amountOf(draft, mode) ?? 0), 0);

/** What comes of it: the parts by mode, what is waived, and what he owes afterwards (below zero: an advance). */
export interface Settled {
  readonly parts: readonly { readonly mode: Mode; readonly amount_paise: number }[];
  readonly total_paise: number;
  /** Could be forgiven: what is left of a due that is partly paid now. */
  readonly waivable_paise: number;
  readonly waived_paise: number;
  readonly balance_paise: number;
}

export function settle(draft: PaymentDraft, direction: Direction, balancePaise: number): Settled {
  const parts = MODES.flatMap((mode) => {
    const amount_paise = amountOf(draft, mode) ?? 0;
    return amount_paise > 0 ? [{ mode, amount_paise }] : [];
  });
  const total_paise = totalOf(draft);
  const after = direction === 'in' ? balancePaise - total_paise : balancePaise + total_paise;
  const waivable_paise = direction === 'in' && total_paise > 0 ? Math.max(0, after) : 0;
  const waived_paise = draft.waives ? waivable_paise : 0;
  return { parts, total_paise, waivable_paise, waived_paise, balance_paise: after - waived_paise };
}
