'use client';
/** The shop's records on this device: read and written without a network, sent and refreshed when there is one. */
export type { LocalDb } from './database.ts';
export type { HeldBill, LocalBill } from './tables/bills.ts';
export type { OutboxRow } from './tables/outbox.ts';
export { localDbOf } from './open-databases.ts';
export { useItem, useItems, useLocal, useParties, useParty } from './use-local.ts';
export { useOutboxState } from './use-outbox-state.ts';
export type { OutboxState } from './use-outbox-state.ts';
export { takeNumber } from './take-number.ts';
export { stampInstant } from './stamp-instant.ts';
export { enqueue } from './enqueue.ts';
export { replaceRefused } from './replace-refused.ts';
export { moveLocalBalance, moveLocalStock } from './local-effects.ts';
export { itemByBarcode } from './find-item.ts';
export { sendSoon } from './sync/send-soon.ts';
