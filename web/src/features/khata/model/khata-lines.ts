import type { Customer, LedgerEntry } from '@rmp/contracts/payment';
import type { OutboxRow } from '#local/index.ts';

/** What a line of a khata is about. */
export type LineKind = LedgerEntry['kind'] | 'received' | 'gave';

/** One line of a party's khata: what moved, and what he owed after it (below zero: an advance he left). */
export interface KhataLine {
  readonly key: string;
  readonly kind: LineKind;
  readonly at: string;
  /** Above zero he owes more, below zero less. */
  readonly delta_paise: number;
  readonly balance_paise: number;
  readonly number?: string;
  readonly reason?: string;
  readonly sale_id?: string;
  readonly payment_id?: string;
  /** Done here, not yet known at the server. */
  readonly is_unsent: boolean;
}

/** Lines the server told of, newest first as they came. */
export const linesOfLedger = (entries: readonly LedgerEntry[]): readonly KhataLine[] =>
  entries.map(
    ({ entry_id, kind, at, debit_paise, credit_paise, balance_paise, number, reason, sale_id, payment_id }) => ({
      key: entry_id,
      kind: kind === 'payment' ? (credit_paise > 0 ? 'received' : 'gave') : kind,
      at,
      delta_paise: debit_paise - credit_paise,
      balance_paise,
      ...(number !== undefined && { number }),
      ...(reason !== undefined && { reason }),
      ...(sale_id !== undefined && { sale_id }),
      ...(payment_id !== undefined && { payment_id }),
      is_unsent: false,
    }),
  );

/**
 * Lines of what was done here and not sent yet, newest first, above the server's: their balances count back from what
 * the device knows he owes now. A payment that was undone before it was sent leaves no line.
 */
export function linesUnsent(
  rows: readonly OutboxRow[],
  { customer_id, balance_paise }: Pick<Customer, 'customer_id' | 'balance_paise'>,
  entries: readonly LedgerEntry[],
): readonly KhataLine[] {
  const undone = new Set(rows.flatMap((row) => (row.kind === 'undo-payment' ? [row.data.payment_id] : [])));
  const unsent = new Set(rows.flatMap((row) => (row.kind === 'record-payment' ? [row.data.payment_id] : [])));
  const cancelOut = (row: OutboxRow): boolean =>
    (row.kind === 'record-payment' && undone.has(row.data.payment_id)) ||
    (row.kind === 'undo-payment' && unsent.has(row.data.payment_id));
  let after: number = balance_paise;

  return rows
    .filter((row) => !cancelOut(row))
    .toReversed()
    .flatMap((row) => {
      const moved = movedBy(row, customer_id, entries);
      if (!moved || moved.delta_paise === 0) return [];
      const line = { ...moved, key: row.command_id, at: row.made_at, balance_paise: after, is_unsent: true };
      after -= moved.delta_paise;
      return [line];
    });
}

type Moved = Pick<KhataLine, 'kind' | 'delta_paise' | 'number' | 'reason' | 'sale_id' | 'payment_id'>;

/** How an unsent command moves this party's balance; undefined when it does not. */
function movedBy(row: OutboxRow, customerId: string, entries: readonly LedgerEntry[]): Moved | undefined {
  if (row.kind === 'undo-payment') return undoneBy(row.data, entries);
  if (row.kind === 'record-payment' && row.data.customer_id === customerId) return movedByPayment(row.data);
  if (row.kind === 'record-sale' && row.data.customer?.customer_id === customerId) {
    const { sale_id, number, issued, tenders = [] } = row.data;
    const paid = tenders
      .filter(({ mode }) => mode !== 'udhaar')
      .reduce((sum, { amount_paise }) => sum + amount_paise, 0);
    return {
      kind: 'sale',
      delta_paise: (issued?.totals.payable_paise ?? 0) - paid,
      ...(number !== undefined && { number }),
      ...(sale_id !== undefined && { sale_id }),
    };
  }
  return row.kind === 'add-customer' && row.data.customer_id === customerId
    ? { kind: 'opening', delta_paise: row.data.opening_balance_paise ?? 0 }
    : undefined;
}

function movedByPayment(data: Extract<OutboxRow, { kind: 'record-payment' }>['data']): Moved {
  const { mode, direction, amount_paise, number, reason, payment_id } = data;
  const isIn = direction === 'in';
  return {
    kind: mode === 'settlement_discount' ? mode : isIn ? 'received' : 'gave',
    delta_paise: isIn ? -amount_paise : amount_paise,
    ...(number !== undefined && { number }),
    ...(reason !== undefined && { reason }),
    ...(payment_id !== undefined && { payment_id }),
  };
}

/** A payment of another customer is in another khata: then there is nothing to undo here. */
function undoneBy(
  { payment_id, reason }: Extract<OutboxRow, { kind: 'undo-payment' }>['data'],
  entries: readonly LedgerEntry[],
): Moved | undefined {
  const paid = entries.find((entry) => entry.payment_id === payment_id && entry.kind !== 'undo');
  return paid && { kind: 'undo', delta_paise: paid.credit_paise - paid.debit_paise, reason, payment_id };
}
