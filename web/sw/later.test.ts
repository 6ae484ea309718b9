import { expect, test } from 'vitest';
import { firstIn, laterIn } from './later.ts';

const listed = [
  { url: '/_next/static/chunks/app/bill/page-1.js', revision: null },
  { url: '/_next/static/chunks/paper.1.js', revision: null, later: true },
  { url: '/bill', revision: 'build-1' },
];

test('what draws papers is told from what the first visit takes in', () => {
  expect(laterIn(listed)).toEqual(['/_next/static/chunks/paper.1.js']);
  expect(firstIn(listed)).toEqual([listed[0], listed[2]]);
});
