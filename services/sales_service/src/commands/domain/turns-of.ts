import type { SaleId } from '@rmp/contracts';

/** What a command does to a sale; nothing where it was put aside. */
export interface Placed {
  readonly does: 'records' | 'corrects' | 'nothing';
  readonly sale_id?: SaleId | undefined;
}

/**
 * The commands of a batch as they are applied: in the order of their device, so that goods that came back are in the
 * shop before they are sold again. Only a correction that was sent before the sale it corrects has its turn right after
 * that. Sales that follow each other are one turn; a correction is one by itself.
 */
export function turnsOf<Command>(
  commands: readonly Command[],
  placeOf: (command: Command) => Placed,
): readonly (readonly Command[])[] {
  const turns: Command[][] = [];
  let isOpen = false;
  for (const command of inTurn(commands, placeOf)) {
    const isAlone = placeOf(command).does === 'corrects';
    if (isOpen && !isAlone) turns.at(-1)?.push(command);
    else turns.push([command]);
    isOpen = !isAlone;
  }
  return turns;
}

function inTurn<Command>(commands: readonly Command[], placeOf: (command: Command) => Placed): readonly Command[] {
  const placed = commands.map((command) => ({ command, ...placeOf(command) }));
  const lastOf = new Map(placed.flatMap(({ does, sale_id }, at) => (does === 'records' ? [[sale_id, at]] : [])));
  const turnOf = (at: number): number => {
    const one = placed[at];
    return one?.does === 'corrects' ? Math.max(at, lastOf.get(one.sale_id) ?? at) : at;
  };
  return placed
    .map(({ command }, at) => ({ command, turn: turnOf(at), isLate: turnOf(at) !== at, at }))
    .toSorted((a, b) => a.turn - b.turn || Number(a.isLate) - Number(b.isLate) || a.at - b.at)
    .map(({ command }) => command);
}
