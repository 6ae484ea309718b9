import { type CommandId, UserId } from '@rmp/contracts';
import {
  AddCustomer,
  ChangeCustomer,
  PAYMENT_COMMAND_VERSION,
  PaymentCommand,
  RecordPayment,
  UndoPaymentCommand,
} from '@rmp/contracts/payment';
import { authorOf, type Caller, hashOf, isRecord, pointerTo, readData } from '@rmp/service-kit';

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
}

/** What a device wants done. */
export type Wanted =
  | { readonly kind: 'add-customer'; readonly data: AddCustomer }
  | { readonly kind: 'change-customer'; readonly data: ChangeCustomer }
  | { readonly kind: 'record-payment'; readonly data: RecordPayment }
  | { readonly kind: 'undo-payment'; readonly data: UndoPaymentCommand };

export type ReadCommand =
  | {
      readonly is: 'wanted';
      readonly wanted: Wanted;
      readonly command_id: CommandId;
      readonly made_at: string | undefined;
      readonly unknown_fields: number;
    }
  | { readonly is: 'attention'; readonly attention: Attention };

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
export function readCommand({ raw }: Received): ReadCommand {
  const command = PaymentCommand.safeParse(raw);
  if (!command.success) {
    const [first] = command.error.issues;
    return invalid(pointerTo(first?.path ?? []), first?.message);
  }

  const { kind, v, data, command_id, made_at } = command.data;
  if (!isKind(kind)) return unknown('/kind');
  if (v > PAYMENT_COMMAND_VERSION) return unknown('/v');
  const read = readData<object>(SHAPES[kind], data);
  if (read.is === 'unreadable') return invalid(`/data${read.pointer}`, read.fault);

  const unknown_fields = read.unknown_fields.length + unknownAround(command.data);
  return { is: 'wanted', wanted: wantedOf(kind, read.value), command_id, made_at, unknown_fields };
}

const SHAPES = {
  'add-customer': AddCustomer,
  'change-customer': ChangeCustomer,
  'record-payment': RecordPayment,
  'undo-payment': UndoPaymentCommand,
} as const;

const isKind = (kind: string): kind is keyof typeof SHAPES => Object.hasOwn(SHAPES, kind);

/** The cast: the data was read by the shape of just this kind. */
const wantedOf = (kind: keyof typeof SHAPES, data: object): Wanted => ({ kind, data }) as Wanted;

/** Fields beside the data that only a newer app knows. */
const unknownAround = (command: PaymentCommand): number =>
  Object.keys(command).filter((field) => !Object.hasOwn(PaymentCommand.shape, field)).length;

const invalid = (pointer: string, fault = 'cannot be read'): ReadCommand => ({
  is: 'attention',
  attention: {
    code: 'common/invalid',
    ...(pointer !== '' && { pointer }),
    fix: `${fault}; send the command again, mended`.slice(0, FIX_MAX),
  },
});

const unknown = (pointer: string): ReadCommand => ({
  is: 'attention',
  attention: { code: 'payment/unknown-command', pointer, fix: 'update the server, then let it in' },
});

const FIX_MAX = 300;
