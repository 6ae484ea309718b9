import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { callerAddress } from './caller-address.ts';

/** The cast: only these parts of a request are looked at. */
const aRequest = (remoteAddress: string, forwardedFor?: string): IncomingMessage =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwardedFor } }) as unknown as IncomingMessage;

test('is the other end of the line, whatever the call says of itself', () => {
  expect(callerAddress([])(aRequest('203.0.113.7', '198.51.100.1'))).toBe('203.0.113.7');
});

test('is what a trusted proxy saw, and not what was written before it', () => {
  const addressOf = callerAddress(['loopback']);

  expect(addressOf(aRequest('127.0.0.1', '192.0.2.9, 203.0.113.7'))).toBe('203.0.113.7');
  expect(addressOf(aRequest('203.0.113.7', '192.0.2.9'))).toBe('203.0.113.7');
});
