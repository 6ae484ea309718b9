import type { PushOutcome } from '@rmp/contracts/bff';
import type { OutboxRow } from '../tables/outbox.ts';
import type { Later } from './ask.ts';
import type { Lane } from './lanes.ts';

/** What became of a batch. `moved`: each command is gone, marked for a person, or of a service that is `away`; so many are `gone`, and at so many the server `failed`. */
export type Sent =
  { readonly is: 'moved'; readonly gone: number; readonly failed: number; readonly away: ReadonlySet<Lane> } | Later;

/** A row and what of it goes to the server, which names it by the hash of just that. */
export interface SentCommand {
  readonly row: OutboxRow;
  readonly content_hash: string;
  readonly outcome: PushOutcome;
}
