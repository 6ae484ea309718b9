import { businessDateOf } from '@rmp/gst';

/** The instant by this device's clock, RFC 3339 in UTC. */
export const now = (): string => new Date().toISOString();

/** The business day by this device's clock: the calendar day in India, wherever the device is set to be. */
export const today = (): string => businessDateOf(now());
