import { ITEM_COMMAND_VERSION, ITEM_COMMANDS_MAX } from '@rmp/contracts/inventory';
import { PAYMENT_COMMAND_VERSION } from '@rmp/contracts/payment';
import {
  CANCEL_SALE_VERSION,
  COMMANDS_MAX,
  RECORD_DEBIT_NOTE_VERSION,
  RECORD_RETURN_VERSION,
  RECORD_SALE_VERSION,
  SHARE_BILL_VERSION,
} from '@rmp/contracts/sales';

/**
 * What goes one after the other. Goods and customers come before the bills that name them, bills before the money for
 * them; within a lane the order of the device is kept.
 */
export type Lane = 'items' | 'customers' | 'bills' | 'money';

/** Lanes of one stage go side by side. */
export const STAGES: readonly (readonly Lane[])[] = [['items', 'customers'], ['bills'], ['money']];

/** How many commands the service of a lane is given in one call. payment_service takes money one by one. */
export const BATCH_MAX: Readonly<Record<Lane, number>> = {
  items: ITEM_COMMANDS_MAX,
  customers: 100,
  bills: COMMANDS_MAX,
  money: 50,
};

export interface Kind {
  readonly lane: Lane;
  /** The newest version of its data that is read here. */
  readonly v: number;
}

export const kindNamed = (kind: string): Kind | undefined => (Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined);

const KINDS: Readonly<Record<string, Kind>> = {
  'add-item': { lane: 'items', v: ITEM_COMMAND_VERSION },
  'change-item': { lane: 'items', v: ITEM_COMMAND_VERSION },
  'delete-item': { lane: 'items', v: ITEM_COMMAND_VERSION },
  'restore-item': { lane: 'items', v: ITEM_COMMAND_VERSION },
  'move-stock': { lane: 'items', v: ITEM_COMMAND_VERSION },
  'add-customer': { lane: 'customers', v: PAYMENT_COMMAND_VERSION },
  'change-customer': { lane: 'customers', v: PAYMENT_COMMAND_VERSION },
  'record-sale': { lane: 'bills', v: RECORD_SALE_VERSION },
  'record-return': { lane: 'bills', v: RECORD_RETURN_VERSION },
  'record-debit-note': { lane: 'bills', v: RECORD_DEBIT_NOTE_VERSION },
  'cancel-sale': { lane: 'bills', v: CANCEL_SALE_VERSION },
  'share-bill': { lane: 'bills', v: SHARE_BILL_VERSION },
  'record-payment': { lane: 'money', v: PAYMENT_COMMAND_VERSION },
  'undo-payment': { lane: 'money', v: PAYMENT_COMMAND_VERSION },
};
