import { expect, it } from 'vitest';
import { firstPage } from './first-page.ts';

it.each([
  ['a stranger', undefined, '/start'],
  ['somebody with cookies of others', 'theme=dark', '/start'],
  ['somebody signed in', 'theme=dark; rmp.session=e30', '/bill'],
  ['somebody signed in over HTTPS', '__Secure-rmp.session=e30', '/bill'],
])('leads %s to where he has something to do', (_, cookies, page) => {
  expect(firstPage(cookies)).toBe(page);
});
