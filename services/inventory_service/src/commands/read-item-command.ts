import type { CommandId, UserId } from '@rmp/contracts';
import { AddItem, ChangeItem, ITEM_COMMAND_VERSION, ItemCommand, MoveStock, NamedItem } from '@rmp/contracts/inventory';
import { hashOf, isRecord, pointerTo, readData } from '@rmp/service-kit';

/** Why a command needs somebody's attention, where the fault is, and how to mend it. */
export interface Attention {
  readonly code: string;
  readonly pointer?: string;
  readonly fix: string;
}

/** One command as it came, told by its content. */
export interface Received {
  readonly raw: unknown;
  readonly content_hash: string;
  /** As far as it can be read. */
  readonly command_id?: string;
  readonly unknown_fields: number;
}

/** What a device wants done. */
export type Wanted =
  | { readonly kind: 'add-item'; readonly data: AddItem }
  | { readonly kind: 'change-item'; readonly data: ChangeItem }
  | { readonly kind: 'move-stock'; readonly data: MoveStock }
  | { readonly kind: 'delete-item' | 'restore-item'; readonly data: NamedItem };

export type ReadCommand =
  | {
      readonly is: 'wanted';
      readonly received: Received;
      readonly wanted: Wanted;
      readonly command_id: CommandId;
      readonly made_at?: string | undefined;
      readonly author_id?: UserId | undefined;
    }
  | { readonly is: 'attention'; readonly received: Received; readonly attention: Attention };

export type WantedCommand = Extract<ReadCommand, { readonly is: 'wanted' }>;

/** Reads one command of whatever version ever shipped. Never throws: what cannot be read needs attention. */
export function readItemCommand(raw: unknown): ReadCommand {
  const received = receive(raw);
  const command = ItemCommand.safeParse(raw);
  if (!command.success) {
    const [first] = command.error.issues;
    return aside(received, invalid(pointerTo(first?.path ?? []), first?.message));
  }

  const { kind, v, data, command_id, made_at, author_id } = command.data;
  if (!isKind(kind)) return aside(received, unknown('/kind'));
  if (v > ITEM_COMMAND_VERSION) return aside(received, unknown('/v'));
  const read = readData(SHAPES[kind], data);
  if (read.is === 'unreadable') return aside(received, invalid(`/data${read.pointer}`, read.fault));

  return {
    is: 'wanted',
    received: { ...received, unknown_fields: read.unknown_fields.length + unknownAround(command.data) },
    wanted: wantedOf(kind, read.value),
    command_id,
    made_at,
    author_id,
  };
}

function receive(raw: unknown): Received {
  const command_id = isRecord(raw) ? raw['command_id'] : undefined;

  return {
    raw,
    content_hash: hashOf(raw),
    unknown_fields: 0,
    ...(typeof command_id === 'string' && { command_id: command_id.slice(0, COMMAND_ID_MAX) }),
  };
}

const COMMAND_ID_MAX = 120;

const SHAPES = {
  'add-item': AddItem,
  'change-item': ChangeItem,
  'move-stock': MoveStock,
  'delete-item': NamedItem,
  'restore-item': NamedItem,
} as const;

const isKind = (kind: string): kind is keyof typeof SHAPES => Object.hasOwn(SHAPES, kind);

/** The cast: the data was read by the shape of just this kind. */
const wantedOf = (kind: keyof typeof SHAPES, data: object): Wanted => ({ kind, data }) as Wanted;

/** Fields beside the data that only a newer app knows. */
const unknownAround = (command: ItemCommand): number =>
  Object.keys(command).filter((field) => !Object.hasOwn(ItemCommand.shape, field)).length;

const aside = (received: Received, attention: Attention): ReadCommand => ({ is: 'attention', received, attention });

const invalid = (pointer: string, fault = 'cannot be read'): Attention => ({
  code: 'common/invalid',
  ...(pointer !== '' && { pointer }),
  fix: `${fault}; send the command again, mended`.slice(0, FIX_MAX),
});

const unknown = (pointer: string): Attention => ({
  code: 'inventory/unknown-command',
  pointer,
  fix: 'update the server, then send it again',
});

const FIX_MAX = 300;
