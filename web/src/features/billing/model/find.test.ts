import { expect, it } from 'vitest';
import { find, findable } from './find.ts';

const people = [
  findable('Ramesh Saini', 'Ramesh Saini', '9000000002'),
  findable('राम प्रसाद', 'राम प्रसाद', '9000000003'),
  findable('Suresh Rathore', 'Suresh Rathore', '9000000004'),
  findable('शर्मा स्टोर', 'शर्मा स्टोर', '9000000005'),
  findable('Ramesh Verma', 'Ramesh Verma', '9000000001'),
];

it.each([
  ['ver ram', ['Ramesh Verma']],
  ['0000005', ['शर्मा स्टोर']],
  ['sharma', ['शर्मा स्टोर']],
  ['रमेश', ['Ramesh Saini', 'Ramesh Verma']],
  ['zebra', []],
])('finds by %s', (typed, found) => {
  expect(find(typed, people, 10)).toEqual(found);
});

it('puts the same beginning before the same sound, and keeps the order of what fits alike', () => {
  expect(find('ram', people, 10)).toEqual(['Ramesh Saini', 'Ramesh Verma', 'राम प्रसाद']);
});

it('shows the first things as they are while nothing is typed', () => {
  expect(find(' ', people, 2)).toEqual(['Ramesh Saini', 'राम प्रसाद']);
});
