import { CustomerId, DeviceId, ItemId, NoteId, PaymentId, SaleId } from '@rmp/contracts';

/** A UUID version 7 that tests can tell from another: family and number. */
const id = (family: number, count: number): string =>
  `01890000-0000-7000-8${family.toString(16).padStart(3, '0')}-${count.toString(16).padStart(12, '0')}`;

export const saleId = (count: number): SaleId => SaleId.parse(id(1, count));
export const itemId = (count: number): ItemId => ItemId.parse(id(2, count));
export const paymentId = (count: number): PaymentId => PaymentId.parse(id(3, count));
export const customerId = (count: number): CustomerId => CustomerId.parse(id(4, count));
export const noteId = (count: number): NoteId => NoteId.parse(id(8, count));
export const commandId = (count: number): string => id(5, count);
export const userId = (count: number): string => id(6, count);

export const deviceA: DeviceId = DeviceId.parse(id(7, 1));
export const deviceB: DeviceId = DeviceId.parse(id(7, 2));
