import type { CustomerId, ItemId, MovementId, PaymentId } from '@rmp/contracts';
import type { ItemPatch, NewItem, NewMovement } from '@rmp/contracts/inventory';
import type { CustomerPatch, NewCustomer, NewPayment } from '@rmp/contracts/payment';
import type { CancelSale, NewSale, RecordReturn, ShareBill } from '@rmp/contracts/sales';

/** What `data` holds for each kind of command: what the route it goes to takes, and the ids that are in its path. */
export interface CommandData {
  readonly 'record-sale': NewSale;
  readonly 'record-return': RecordReturn;
  readonly 'cancel-sale': CancelSale;
  readonly 'share-bill': ShareBill;
  readonly 'add-item': NewItem & { readonly item_id: ItemId };
  readonly 'change-item': { readonly item_id: ItemId; readonly patch: ItemPatch };
  readonly 'move-stock': {
    readonly item_id: ItemId;
    readonly movement: NewMovement & { readonly movement_id: MovementId };
  };
  readonly 'delete-item': { readonly item_id: ItemId };
  readonly 'restore-item': { readonly item_id: ItemId };
  readonly 'add-customer': NewCustomer & { readonly customer_id: CustomerId };
  readonly 'change-customer': { readonly customer_id: CustomerId; readonly patch: CustomerPatch };
  readonly 'record-payment': NewPayment & { readonly payment_id: PaymentId };
  readonly 'undo-payment': { readonly payment_id: PaymentId; readonly reason: string };
}
export type CommandKind = keyof CommandData;

/** A command as it is made. `author_id` is the user who made it, `made_at` an RFC 3339 instant of this device's clock. */
export type NewCommand = {
  readonly [Kind in CommandKind]: {
    readonly command_id: string;
    readonly kind: Kind;
    readonly data: CommandData[Kind];
    readonly made_at: string;
    readonly author_id: string;
  };
}[CommandKind];

/**
 * What was done on this device and has not been acknowledged yet, in the order it was done. A row is written in the
 * transaction of its change and leaves only when the server has said that it holds it.
 */
export type OutboxRow = NewCommand & {
  /** Given by the database: the order of sending. */
  place: number;
  /** Version of `data`. */
  readonly v: number;
  /** The ids of the records it is about: what is told of them from elsewhere waits until it has gone. */
  readonly touches: readonly string[];
  /** How often the server was asked and could not say. */
  readonly tries: number;
  /** Why a person must look at it: it does not hold up the others. */
  readonly attention?: Attention;
};

/** `code` is the problem's; `is_stored`: the server keeps the command as it came, so nothing is lost with the device. */
export interface Attention {
  readonly code: string;
  readonly title: string;
  readonly at: string;
  readonly is_stored: boolean;
  /** When somebody took it out of what asks for him. It stays in the queue. */
  readonly set_aside_at?: string;
}
