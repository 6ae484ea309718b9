import type { ReadCommand, Received } from './read-command.ts';

/** One command with what was read of it. */
export interface InHand {
  readonly received: Received;
  readonly read: ReadCommand;
}

/** New customers of one author that follow each other go together; everything else goes by itself. */
export function runsOf(commands: readonly InHand[]): readonly (readonly InHand[])[] {
  const runs: InHand[][] = [];
  for (const command of commands) {
    const last = runs.at(-1);
    const [first] = last ?? [];
    if (last && first && isNewCustomer(first) && isNewCustomer(command) && isSameAuthor(first, command))
      last.push(command);
    else runs.push([command]);
  }
  return runs;
}

const isNewCustomer = ({ read }: InHand): boolean => read.is === 'wanted' && read.wanted.kind === 'add-customer';

const isSameAuthor = (one: InHand, other: InHand): boolean =>
  one.received.author.user_id === other.received.author.user_id;
