import type { LocalDb } from '../database.ts';
import type { Ask, Later } from './ask.ts';

export interface PushDeps {
  readonly db: LocalDb;
  readonly ask: Ask;
  /** RFC 3339, by this device's clock. */
  readonly now: () => string;
  readonly device_id: string;
}

/** What became of one batch: `moved` rows are gone or marked for a person; otherwise all of them wait. */
export type Sent = { readonly is: 'moved' } | Later;
