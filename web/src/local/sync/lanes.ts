import type { CommandKind, OutboxRow } from '../tables/outbox.ts';

/** Which service a command is for: one that is away holds up its own commands only. */
export type Lane = 'sales' | 'inventory' | 'payment';

export const laneOf = (kind: CommandKind): Lane => LANES[kind];

const LANES: Readonly<Record<CommandKind, Lane>> = {
  'record-sale': 'sales',
  'record-return': 'sales',
  'cancel-sale': 'sales',
  'add-item': 'inventory',
  'change-item': 'inventory',
  'move-stock': 'inventory',
  'add-customer': 'payment',
  'change-customer': 'payment',
  'record-payment': 'payment',
  'undo-payment': 'payment',
};

/** sales_service takes at most this many commands in one call (`COMMANDS_MAX` of its contract). */
export const BATCH_MAX = 50;

/**
 * What goes next: the oldest row, with the rows right behind it where its lane takes several at once. Only neighbours
 * go together, so that a sale never overtakes the item or customer it names.
 */
export function nextBatch(rows: readonly OutboxRow[]): readonly OutboxRow[] {
  const [first] = rows;
  if (!first) return [];
  if (laneOf(first.kind) !== 'sales') return [first];
  const end = rows.findIndex((row) => laneOf(row.kind) !== 'sales');
  return rows.slice(0, Math.min(end === -1 ? rows.length : end, BATCH_MAX));
}
