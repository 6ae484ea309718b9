import { expect, test } from 'vitest';
import { isFromOurPages } from './same-origin.ts';

const call = (method: string, headers: Readonly<Record<string, string>>) =>
  isFromOurPages(new Request('http://localhost:3000/bff/api/sales/sales', { method, headers }), 'https://shop.example');

test('reading may come from anywhere: a browser shows the answer to no other site', () => {
  expect(call('GET', { origin: 'https://evil.example' })).toBe(true);
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s comes from a page of this address', (method) => {
  expect(call(method, { origin: 'https://shop.example' })).toBe(true);
  expect(call(method, { origin: 'http://192.168.1.7:3000', host: '192.168.1.7:3000' })).toBe(true);
});

test.each([
  { origin: 'https://evil.example' },
  { origin: 'https://shop.example.evil.example' },
  { origin: 'null' },
  {},
  { host: 'shop.example' },
])('a writing call with %o is refused', (headers) => {
  expect(call('POST', headers)).toBe(false);
});
