import { expect, it } from 'vitest';
import { stepOf } from './address.ts';

it.each([
  ['', { at: 'bill' }],
  ['?step=pay', { at: 'pay' }],
  [
    '?step=saved&b=01890000-0000-7000-8000-000000000001',
    { at: 'saved', sale_id: '01890000-0000-7000-8000-000000000001' },
  ],
  ['?step=saved', { at: 'bill' }],
  ['?step=elsewhere', { at: 'bill' }],
])('reads %j', (search, step) => {
  expect(stepOf(search)).toEqual(step);
});
