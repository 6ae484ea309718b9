import * as z from 'zod';

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** An id minted where the thing is born: UUID version 7 in lower case (RFC 9562). */
const uuid = z.string().regex(UUID_V7, 'must be a UUID version 7 in lower case');

export const SaleId = uuid.brand<'SaleId'>();
export type SaleId = z.output<typeof SaleId>;
export const NoteId = uuid.brand<'NoteId'>();
export type NoteId = z.output<typeof NoteId>;
export const DayBillId = uuid.brand<'DayBillId'>();
export type DayBillId = z.output<typeof DayBillId>;
export const ItemId = uuid.brand<'ItemId'>();
export type ItemId = z.output<typeof ItemId>;
export const CustomerId = uuid.brand<'CustomerId'>();
export type CustomerId = z.output<typeof CustomerId>;
export const PaymentId = uuid.brand<'PaymentId'>();
export type PaymentId = z.output<typeof PaymentId>;
export const DeviceId = uuid.brand<'DeviceId'>();
export type DeviceId = z.output<typeof DeviceId>;
export const UserId = uuid.brand<'UserId'>();
export type UserId = z.output<typeof UserId>;
export const MovementId = z.string().max(120).brand<'MovementId'>();
export type MovementId = z.output<typeof MovementId>;
export const InviteId = uuid.brand<'InviteId'>();
export type InviteId = z.output<typeof InviteId>;
export const ApiKeyId = uuid.brand<'ApiKeyId'>();
export type ApiKeyId = z.output<typeof ApiKeyId>;
export const MessageId = uuid.brand<'MessageId'>();
export type MessageId = z.output<typeof MessageId>;
export const ConsentId = uuid.brand<'ConsentId'>();
export type ConsentId = z.output<typeof ConsentId>;
export const WebhookId = uuid.brand<'WebhookId'>();
export type WebhookId = z.output<typeof WebhookId>;
export const CommandId = uuid.brand<'CommandId'>();
export type CommandId = z.output<typeof CommandId>;

/** The shop's own name in every address and key: lower-case letters, digits and hyphens, 3 to 40 of them. */
export const TenantId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{2,39}$/, 'must be 3 to 40 lower-case letters, digits or hyphens')
  .brand<'TenantId'>();
export type TenantId = z.output<typeof TenantId>;
