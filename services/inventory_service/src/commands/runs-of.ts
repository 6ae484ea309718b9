import type { ReadCommand } from './read-item-command.ts';

/** Neighbours that name different items go together: each of them may be decided by what is stored before any of them. */
export function runsOf(commands: readonly ReadCommand[]): readonly (readonly ReadCommand[])[] {
  const runs: ReadCommand[][] = [];
  let named = new Set<string>();
  for (const command of commands) {
    const item = command.is === 'wanted' ? command.wanted.data.item_id : undefined;
    const last = runs.at(-1);
    if (last && (item === undefined || !named.has(item))) last.push(command);
    else {
      runs.push([command]);
      named = new Set();
    }
    if (item !== undefined) named.add(item);
  }
  return runs;
}
