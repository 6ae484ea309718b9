import type { Customer } from '@rmp/contracts/payment';
import { expect, it } from 'vitest';
import { shownParties, totalsOf } from './parties.ts';

const aParty = (name: string, balance_paise: number, more: object = {}): Customer =>
  ({ customer_id: name, name, balance_paise, updated_at: '2026-11-01T00:00:00.000Z', ...more }) as never;

const parties = [
  aParty('Ramesh Verma', 14_400, { mobile: '9000000014', updated_at: '2026-11-22T00:00:00.000Z' }),
  aParty('Salim Motors', 864_000),
  aParty('Ramesh Saini', -5000),
  aParty('सुनीता शर्मा', 0),
];
const names = (found: readonly Customer[]) => found.map(({ name }) => name);

it('shows who owes most first, or who was seen last', () => {
  expect(names(shownParties(parties, '', 'most_due'))[0]).toBe('Salim Motors');
  expect(names(shownParties(parties, '', 'last_seen'))[0]).toBe('Ramesh Verma');
});

it('finds by words of the name in any case, and by part of the mobile', () => {
  expect(names(shownParties(parties, 'verma ram', 'name'))).toEqual(['Ramesh Verma']);
  expect(names(shownParties(parties, '00014', 'name'))).toEqual(['Ramesh Verma']);
  expect(names(shownParties(parties, 'शर्मा', 'name'))).toEqual(['सुनीता शर्मा']);
});

it('adds up what will come and what will go', () => {
  expect(totalsOf(parties)).toEqual({ get_paise: 878_400, getting_from: 2, give_paise: 5000, giving_to: 1 });
});
