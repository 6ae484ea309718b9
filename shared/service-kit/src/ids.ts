import { randomUUIDv7 } from 'node:crypto';

/** A new UUID version 7: ordered by time of birth, unique without asking anybody. */
export const newId = (): string => randomUUIDv7();
