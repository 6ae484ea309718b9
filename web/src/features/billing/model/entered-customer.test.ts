import { expect, it } from 'vitest';
import { enteredCustomer } from './entered-customer.ts';

it.each([
  ['Suresh', { name: 'Suresh' }],
  ['  Suresh   Rathore ', { name: 'Suresh Rathore' }],
  ['9000000012', { name: '9000000012', mobile: '9000000012' }],
  ['+91 90000 00012', { name: '9000000012', mobile: '9000000012' }],
  ['Suresh 90000 00012', { name: 'Suresh', mobile: '9000000012' }],
  ['09000000012, Suresh', { name: 'Suresh', mobile: '9000000012' }],
  ['House 12345', { name: 'House 12345' }],
  ['900000001234567', { name: '900000001234567' }],
])('reads %s', (typed, entered) => {
  expect(enteredCustomer(typed)).toEqual(entered);
});
