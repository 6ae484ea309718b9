import { expect, test } from 'vitest';
import { buildIn, pagesIn } from './manifest-entries.ts';

const listed = [
  { url: '/_next/static/chunks/app/bill/page-1.js', revision: null },
  { url: '/bill', revision: 'build-1' },
  { url: '/khata', revision: 'build-1' },
  { url: '/manifest.webmanifest', revision: 'build-1' },
];

test('pages are told from files', () => {
  expect(pagesIn(listed)).toEqual(['/bill', '/khata']);
});

test('the build is the revision of its pages', () => {
  expect(buildIn(listed)).toBe('build-1');
});
