import { CustomerId, ItemId, MovementId, PaymentId, SaleId } from '@rmp/contracts';
import { milli, paise, basisPoints } from '@rmp/gst';
import { enqueue } from '../enqueue.ts';
import { openLocalDb } from '../database.ts';
import type { LocalDb } from '../database.ts';
import type { Ask } from '../sync/ask.ts';
import type { DeviceRecord, SyncDeps } from '../sync/sync-deps.ts';
import type { CommandKind, NewCommand } from '../tables/outbox.ts';

export const NOW = '2026-11-22T06:30:00.000Z';
export const DEVICE_ID = '018f4c1e-0000-7000-8000-00000000d001';

/** A UUIDv7 that says which one it is. */
export const idOf = (number: number): string => `018f4c1e-0000-7000-8000-${String(number).padStart(12, '0')}`;

let opened = 0;

/** A database of its own for each test. */
export function aLocalDb(): LocalDb {
  opened += 1;
  return openLocalDb(`test-${opened}`);
}

/** A command of this kind about the thing with this number. Its command id has the number, too. */
export function aCommand(kind: CommandKind, number: number): NewCommand {
  return { command_id: idOf(number), made_at: NOW, author_id: idOf(9_000_001), ...dataOf(kind, idOf(number)) };
}

/** The device's own record, in memory: `shown` is what it says of itself now, and whether it asks for a sign-in. */
export function aDevice(prefix: string | null = null) {
  const shown: {
    device_id: string;
    prefix: string | null;
    device_key: string | null;
    asksSignIn: boolean;
    has_new_series: boolean;
  } = {
    device_id: DEVICE_ID,
    prefix,
    device_key: 'dk_shop.secret',
    asksSignIn: false,
    has_new_series: false,
  };
  const device: DeviceRecord = {
    read: () => Promise.resolve(shown),
    become: async ({ device_id, prefix: given, device_key }) => {
      Object.assign(shown, { device_id, prefix: given, device_key });
    },
    takeUpSeries: async () => {
      shown.has_new_series = false;
    },
    keepProfile: () => Promise.resolve(),
    needSignIn: async () => {
      shown.asksSignIn = true;
    },
  };
  return { shown, device };
}

/** What an exchange of this database with that server needs. */
export const depsOf = (db: LocalDb, { ask }: { readonly ask: Ask }, prefix: string | null = null): SyncDeps => ({
  db,
  ask,
  now: () => NOW,
  device: aDevice(prefix).device,
});

/** Queues them in one transaction, in this order. */
export async function queue(db: LocalDb, ...commands: readonly NewCommand[]): Promise<void> {
  await db.transaction('rw', db.outbox, async () => {
    for (const command of commands) await enqueue(db, command);
  });
}

type KindAndData = {
  readonly [Kind in CommandKind]: Pick<Extract<NewCommand, { kind: Kind }>, 'kind' | 'data'>;
}[CommandKind];

function dataOf(kind: CommandKind, id: string): KindAndData {
  const line = { name: 'Sugar', unit: 'KGS', qty_milli: milli(1000), unit_price_paise: paise(4600) };
  const item = { name: 'Sugar', unit: 'KGS', sell_price_paise: paise(4600), price_includes_tax: true };
  switch (kind) {
    case 'record-sale':
      return { kind, data: { sale_id: SaleId.parse(id), lines: [line] } };
    case 'record-return':
      return {
        kind,
        data: { sale_id: SaleId.parse(id), lines: [{ line_no: 1, qty_milli: milli(1000) }], refund: { mode: 'cash' } },
      };
    case 'cancel-sale':
      return { kind, data: { sale_id: SaleId.parse(id), reason: 'wrong' } };
    case 'share-bill':
      return { kind, data: { sale_id: SaleId.parse(id), secret: 'shared-secret-of-one-bill' } };
    case 'add-item':
      return { kind, data: { ...item, item_id: ItemId.parse(id), gst_rate_bp: basisPoints(500) } };
    case 'change-item':
      return { kind, data: { item_id: ItemId.parse(id), patch: { name: 'Loose sugar' } } };
    case 'move-stock':
      return {
        kind,
        data: {
          item_id: ItemId.parse(id),
          movement: { movement_id: MovementId.parse(id), delta_milli: milli(5000), reason: 'received' },
        },
      };
    case 'delete-item':
    case 'restore-item':
      return { kind, data: { item_id: ItemId.parse(id) } };
    case 'add-customer':
      return { kind, data: { customer_id: CustomerId.parse(id), name: 'Ramesh' } };
    case 'change-customer':
      return { kind, data: { customer_id: CustomerId.parse(id), patch: { name: 'Ramesh Verma' } } };
    case 'record-payment':
      return {
        kind,
        data: {
          payment_id: PaymentId.parse(id),
          customer_id: CustomerId.parse(id),
          direction: 'in',
          mode: 'cash',
          amount_paise: paise(50_000),
        },
      };
    case 'undo-payment':
      return { kind, data: { payment_id: PaymentId.parse(id), reason: 'typed wrong' } };
    default:
      return kind satisfies never;
  }
}
