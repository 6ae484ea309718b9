import { randomBytes } from 'node:crypto';

/** W3C trace context: a span of our own in the caller's trace, so that a service's problem has the same trace id. */
export const traceparentOf = (traceId: string): string => `00-${traceId}-${randomBytes(8).toString('hex')}-01`;
