import { expect, test } from 'vitest';
import { firstIn, laterIn, unaskedIn } from './later.ts';

const listed = [
  { url: '/_next/static/chunks/app/bill/page-1.js', revision: null },
  { url: '/_next/static/chunks/paper.1.js', revision: null, later: true },
  { url: '/bill', revision: 'build-1' },
];

test('what draws papers is told from what the first visit takes in', () => {
  expect(laterIn(listed)).toEqual(['/_next/static/chunks/paper.1.js']);
  expect(firstIn(listed)).toEqual([listed[0], listed[2]]);
});

test('a font of one script is none of the first visit, and comes when it is used', () => {
  const font = { url: '/_next/static/media/NotoSansTamil.1.ttf', revision: null, later: true, on_use: true };

  expect(laterIn([...listed, font])).toContain(font.url);
  expect(firstIn([...listed, font])).not.toContain(font);
  expect(unaskedIn([...listed, font])).toEqual(['/_next/static/chunks/paper.1.js']);
});
