import { type SaleId, UserId } from '@rmp/contracts';
import { NewSale, SyncCommand } from '@rmp/contracts/sales';
import type { CommandBatch } from '@rmp/contracts/sales';
import {
  authorOf,
  type Caller,
  hashOf,
  isRecord,
  pointerTo,
  readData,
  type ReadData,
  type UnknownField,
} from '@rmp/service-kit';
import { factOrRequest } from '../sales/domain/told.ts';
import { mintIds } from '../sales/mint-ids.ts';
import type { FactInHand } from '../sales/record-fact.ts';
import { missingIn, readCorrection } from './correction.ts';
import type { Correction } from './correction.ts';
import { upcastRecordSale } from './domain/upcast.ts';

/** One command as it came, told by its content. */
export interface Received {
  readonly raw: unknown;
  readonly content_hash: string;
  /** As far as it can be read. */
  readonly command_id?: string;
  /** Who made it: what he may is judged, whoever sends it. */
  readonly author: Caller;
}

/** Why a command needs somebody's attention, where the fault is, and how to mend it. */
export interface Attention {
  readonly code: string;
  readonly pointer?: string;
  readonly fix: string;
  /** Of a correction that came too early: it waits, and nothing is to be mended. */
  readonly waits_for_sale_id?: SaleId;
}

export type ReadCommand =
  | { readonly is: 'fact'; readonly inHand: FactInHand; readonly unknown_fields: number }
  | { readonly is: 'correction'; readonly correction: Correction; readonly unknown: readonly UnknownField[] }
  | { readonly is: 'attention'; readonly attention: Attention };

interface Reading {
  readonly newId: () => string;
  readonly batch: Pick<CommandBatch, 'device_id'>;
  readonly isClockOff: boolean;
}

export function receive(raw: unknown, caller: Caller): Received {
  const { command_id, author_id } = isRecord(raw) ? raw : {};

  return {
    raw,
    content_hash: hashOf(raw),
    author: authorOf(caller, UserId.safeParse(author_id).data),
    ...(typeof command_id === 'string' && { command_id: command_id.slice(0, COMMAND_ID_MAX) }),
  };
}

const COMMAND_ID_MAX = 120;

/** Reads one command of whatever version ever shipped. Never throws: what cannot be read needs attention. */
export function readCommand(received: Received, reading: Reading): ReadCommand {
  const command = SyncCommand.safeParse(received.raw);
  if (!command.success) {
    const [first] = command.error.issues;
    return attention(
      'common/invalid',
      pointerTo(first?.path ?? []),
      `${first?.message}; send the command again, mended`,
    );
  }

  const { kind, v } = command.data;
  if (!KINDS.has(kind)) return attention('sales/unknown-command', '/kind', UPDATE);
  const data = { device_id: reading.batch.device_id, ...command.data.data };
  if (kind !== 'record-sale') {
    const read = readCorrection({ kind, v, data, content_hash: received.content_hash });
    return read ? correctionIn(read, command.data) : attention('sales/unknown-command', '/v', UPDATE);
  }
  const today = upcastRecordSale(v, data);
  if (!today) return attention('sales/unknown-command', '/v', UPDATE);

  return readFact(today, unknownAround(command.data), received, reading);
}

const KINDS: ReadonlySet<string> = new Set([
  'record-sale',
  'record-return',
  'record-debit-note',
  'cancel-sale',
  'share-bill',
]);
const UPDATE = 'update the server, then replay it';

function correctionIn(read: ReadData<Correction>, command: SyncCommand): ReadCommand {
  if (read.is === 'unreadable') return unreadable(read);
  const missing = missingIn(read.value);
  if (missing !== undefined) return attention('sales/fact-incomplete', `/data${missing}`, SEND_FACTS);

  const unknown = [...unknownAround(command), ...read.unknown_fields.map(inData)];
  return { is: 'correction', correction: read.value, unknown };
}

const unreadable = ({ pointer, fault }: { readonly pointer: string; readonly fault: string }): ReadCommand =>
  attention('common/invalid', `/data${pointer}`, `${fault}; send the command again, mended`);

/** Fields beside the data that a newer app wrote. */
const unknownAround = (command: SyncCommand): readonly UnknownField[] =>
  Object.entries(command)
    .filter(([field]) => !Object.hasOwn(SyncCommand.shape, field))
    .map(([field, value]) => ({ pointer: pointerTo([field]), json: JSON.stringify(value) ?? 'null' }));

function readFact(
  data: Readonly<Record<string, unknown>>,
  envelope: readonly UnknownField[],
  { content_hash, author }: Received,
  { newId, isClockOff }: Reading,
): ReadCommand {
  const read = readData(NewSale, data);
  if (read.is === 'unreadable') return unreadable(read);
  const told = factOrRequest(mintIds(read.value, author, newId));
  if (!told.ok) return attention(told.refusal.code, `/data${told.refusal.errors?.[0]?.pointer ?? ''}`, SEND_FACTS);
  if (told.value.kind === 'request') return attention('sales/fact-incomplete', '/data/number', SEND_FACTS);

  const unknown_fields = [...envelope, ...read.unknown_fields.map(inData)];
  const request_hash = hashOf(unknown_fields.length > 0 ? { ...read.value, unknown_fields } : read.value);
  return {
    is: 'fact',
    inHand: { fact: told.value.fact, request_hash, content_hash, unknown_fields, isClockOff },
    unknown_fields: unknown_fields.length,
  };
}

const SEND_FACTS = 'a device sends what it issued: number, device and the issued document';

const inData = ({ pointer, json }: UnknownField): UnknownField => ({ pointer: `/data${pointer}`, json });

const attention = (code: string, pointer: string, fix: string): ReadCommand => ({
  is: 'attention',
  attention: { code, ...(pointer !== '' && { pointer }), fix: fix.slice(0, FIX_MAX) },
});

const FIX_MAX = 300;
