import type { MovementId } from '@rmp/contracts';

/** The cast: an event id has at most 120 characters by its schema and in fact under 70, so this stays inside a movement id. */
export const movementId = (eventId: string, lineNo: number): MovementId => `${eventId}:${lineNo}` as MovementId;
