/** A session nobody refreshes for so long is over. */
export const SESSION_IDLE_MS = 30 * 24 * 60 * 60_000;

/** When a refresh token given now expires. Each refresh starts the time anew. */
export const sessionEndsAt = (now: string): string => new Date(Date.parse(now) + SESSION_IDLE_MS).toISOString();
