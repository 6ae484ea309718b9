/** The reply to a request, and whether it may leave before the open batch is durable. */
export type Reply = Readonly<{ bytes: Buffer; isFree: boolean }>;
