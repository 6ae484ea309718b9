import { expect, it } from 'vitest';
import type { Later } from './ask.ts';
import { askOnceInTrouble } from './background.ts';

const nobody: Later = { is: 'later', why: 'nobody' };

/** How often the browser is asked when exchanges end so. */
function askedAfter(ends: readonly (Later | undefined)[]): number {
  let asked = 0;
  const hearEnd = askOnceInTrouble(() => void (asked += 1));
  ends.forEach(hearEnd);
  return asked;
}

it('asks the browser once for each time that nobody is reached', () => {
  expect(askedAfter([nobody, nobody, undefined, nobody, nobody])).toBe(2);
});

it('asks for nothing when the server was reached: the page knows when to ask it again', () => {
  expect(askedAfter([undefined, { is: 'later', why: 'busy' }, { is: 'later', why: 'sign-in' }])).toBe(0);
});
