import type { SaleId } from '@rmp/contracts';
import { describe, expect, it } from 'vitest';
import { turnsOf } from './turns-of.ts';
import type { Placed } from './turns-of.ts';

/** `+a` records the sale a, `-a` corrects it, `?` was put aside; the digit behind tells two of a kind apart. */
const placeOf = (command: string): Placed => {
  const does = ({ '+': 'records', '-': 'corrects' } as const)[command[0] ?? ''] ?? 'nothing';
  return { does, sale_id: command[1] as SaleId };
};
const turns = (...commands: readonly string[]) => turnsOf(commands, placeOf).map((turn) => turn.join(' '));

describe('the commands of a batch', () => {
  it('have their turns in the order of their device, sales that follow each other together', () => {
    expect(turns('+a', '+b', '-a', '+c', '?', '+d', '-c', '-b')).toEqual(['+a +b', '-a', '+c ? +d', '-c', '-b']);
  });

  it('give goods back before they are sold again', () => {
    expect(turns('-a', '+b')).toEqual(['-a', '+b']);
  });

  it('that correct a sale which comes later have their turn right after it, in their own order', () => {
    expect(turns('-b1', '-b2', '+a', '+b', '-b3', '+c')).toEqual(['+a +b', '-b1', '-b2', '-b3', '+c']);
  });

  it('are none where there are none', () => {
    expect(turns()).toEqual([]);
  });
});
