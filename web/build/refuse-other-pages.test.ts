import { expect, test } from 'vitest';
import { refuseOtherPages } from './refuse-other-pages.ts';

test('takes a build whose pages are those listed', () => {
  expect(() => refuseOtherPages(['/bill', '/khata', '/_not-found'], ['/khata', '/bill'])).not.toThrow();
});

test('names a page that was not prerendered', () => {
  expect(() => refuseOtherPages(['/bill'], ['/bill', '/khata'])).toThrow('Not built as static pages: /khata');
});

test('names a page nobody listed', () => {
  expect(() => refuseOtherPages(['/bill', '/help'], ['/bill'])).toThrow('List /help');
});
