import { expect, it } from 'vitest';
import { advanceIn } from './advance-in.ts';
import type { KhataLine } from './khata-lines.ts';

const line = (kind: KhataLine['kind'], delta_paise: number, balance_paise: number): KhataLine => ({
  key: 'one',
  kind,
  at: '2026-11-22T06:30:00.000Z',
  delta_paise,
  balance_paise,
  is_unsent: false,
});

it.each([
  ['money beyond what was owed is an advance', line('received', -50_000, -20_000), { is: 'left', paise: 20_000 }],
  ['money with nothing owed is one altogether', line('received', -50_000, -70_000), { is: 'left', paise: 50_000 }],
  ['money that was owed is none', line('received', -50_000, 0), undefined],
  ['money given out of an advance is that going back', line('gave', 30_000, 10_000), { is: 'returned', paise: 20_000 }],
  ['money given to somebody who left none is not', line('gave', 30_000, 30_000), undefined],
  ['a bill is neither', line('sale', 30_000, -10_000), undefined],
])('%s', (_what, of, advance) => {
  expect(advanceIn(of)).toEqual(advance);
});
