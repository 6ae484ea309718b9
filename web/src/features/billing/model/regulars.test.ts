import type { CustomerId } from '@rmp/contracts';
import { expect, it } from 'vitest';
import { rameshAsParty, testId } from '../test/fixtures.ts';
import { byVisits } from './regulars.ts';

const party = (count: number, created_at: string) => ({
  ...rameshAsParty,
  customer_id: testId<CustomerId>(count),
  created_at,
});

it('puts who comes most first, then who came last, then who was entered last', () => {
  const [often, lately, old, fresh] = [
    party(1, '2026-01-01'),
    party(2, '2026-01-01'),
    party(3, '2026-01-01'),
    party(4, '2026-02-01'),
  ];
  const visits = [lately, often, often].map(({ customer_id }) => customer_id);

  expect(byVisits([old, fresh, lately, often], visits)).toEqual([often, lately, fresh, old]);
});
