import type { OutboxRow } from '#local/index.ts';

/** What waits, as a shopkeeper counts it. */
export type WaitingKind = 'bills' | 'returns' | 'payments' | 'items' | 'customers' | 'others';
export type Waiting = Readonly<Record<WaitingKind, number>>;

/** Which of them a command is: a kind that is not named here counts among the others. */
const KIND_OF: Readonly<Partial<Record<OutboxRow['kind'], WaitingKind>>> = {
  'record-sale': 'bills',
  'cancel-sale': 'bills',
  'record-return': 'returns',
  'record-payment': 'payments',
  'undo-payment': 'payments',
  'add-item': 'items',
  'change-item': 'items',
  'move-stock': 'items',
  'delete-item': 'items',
  'restore-item': 'items',
  'add-customer': 'customers',
  'change-customer': 'customers',
};

const NONE: Waiting = { bills: 0, returns: 0, payments: 0, items: 0, customers: 0, others: 0 };

/** Sums counts by command kind into the words of the shop. */
export function waitingOf(counts: readonly (readonly [kind: OutboxRow['kind'], count: number])[]): Waiting {
  const sums: Record<WaitingKind, number> = { ...NONE };
  for (const [kind, count] of counts) sums[KIND_OF[kind] ?? 'others'] += count;
  return sums;
}

/** The kinds of which something waits, in the order a shopkeeper cares for them. */
export const waitingKinds = (waiting: Waiting): readonly WaitingKind[] =>
  (['bills', 'returns', 'payments', 'items', 'customers', 'others'] as const).filter((kind) => waiting[kind] > 0);
