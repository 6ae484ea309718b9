import { v7 } from 'uuid';

/** An id for a thing born on this device: UUIDv7, which sorts by the time it was made. */
export const newId = (): string => v7();
