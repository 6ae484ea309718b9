import { expect, test } from 'vitest';
import { isPayloadRequest, payloadKey } from './payloads.ts';

const aRequest = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  new Request(`https://shop.example${path}`, { headers });

test('a payload is told from the page of the same address', () => {
  expect(isPayloadRequest(aRequest('/khata?_rsc=1x', { rsc: '1' }))).toBe(true);
  expect(isPayloadRequest(aRequest('/khata'))).toBe(false);
});

test('a payload is one whatever shop data and router state are in its address', () => {
  expect(payloadKey(aRequest('/khata?c=42&_rsc=1x'))).toBe(payloadKey(aRequest('/khata?_rsc=9z')));
});

test('a part of a page is not the page', () => {
  const part = aRequest('/khata', { 'next-router-segment-prefetch': '/_tree' });

  expect(payloadKey(part)).not.toBe(payloadKey(aRequest('/khata')));
});
