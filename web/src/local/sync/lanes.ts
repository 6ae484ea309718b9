import type { CommandKind } from '../tables/outbox.ts';

/** Which service a command is for: one that is away holds up its own commands only. */
export type Lane = 'sales' | 'inventory' | 'payment';

export const laneOf = (kind: CommandKind): Lane => LANES[kind];

/** The kinds of commands for any service but these. */
export const kindsBeside = (closed: ReadonlySet<Lane>): readonly CommandKind[] =>
  (Object.keys(LANES) as CommandKind[]).filter((kind) => !closed.has(laneOf(kind)));

const LANES: Readonly<Record<CommandKind, Lane>> = {
  'record-sale': 'sales',
  'record-return': 'sales',
  'cancel-sale': 'sales',
  'share-bill': 'sales',
  'add-item': 'inventory',
  'change-item': 'inventory',
  'move-stock': 'inventory',
  'delete-item': 'inventory',
  'restore-item': 'inventory',
  'add-customer': 'payment',
  'change-customer': 'payment',
  'record-payment': 'payment',
  'undo-payment': 'payment',
};
