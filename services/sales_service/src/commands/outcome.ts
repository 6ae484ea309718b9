import type { Recorded } from '@rmp/contracts';
import type { CommandOutcome, Sale } from '@rmp/contracts/sales';
import type { Attention, Received } from './read-command.ts';

/** What a device is told of a command that was taken, now or before. */
export function taken(
  received: Received,
  { document, replayed }: Recorded<Sale>,
  unknownFields: number,
): CommandOutcome {
  const { sale_id, flags } = document;
  const fresh = flags.length > 0 ? 'flagged' : 'applied';

  return { ...named(received), outcome: replayed ? 'duplicate' : fresh, sale_id, flags, unknown_fields: unknownFields };
}

/** What it is told of one that was put aside: why, where, how to mend it, or that it waits; and that it is safe. */
export const putAside = (received: Received, attention: Attention, unknownFields: number): CommandOutcome => ({
  ...named(received),
  outcome: attention.waits_for_sale_id === undefined ? 'attention' : 'waiting',
  stored: true,
  ...attention,
  unknown_fields: unknownFields,
});

/** What it is told of a correction of a bill. */
export const corrected = (
  received: Received,
  outcome: Pick<CommandOutcome, 'outcome' | 'sale_id' | 'note_id' | 'flags'>,
  unknownFields: number,
): CommandOutcome => ({ ...named(received), ...outcome, unknown_fields: unknownFields });

const named = ({ command_id, content_hash }: Received) => ({
  ...(command_id !== undefined && { command_id }),
  content_hash,
});
