import { expect, it } from 'vitest';
import { stampedAt } from './stamped-at.ts';

const receivedAt = '2026-11-22T06:30:00.000Z';

it('takes out what the clock of the device is off by', () => {
  const twoDaysAhead = '2026-11-24T06:30:00.000Z';

  const at = stampedAt('2026-11-24T05:00:00.000Z', { deviceNow: twoDaysAhead, receivedAt });

  expect(at).toBe('2026-11-22T05:00:00.000Z');
});

it('is never later than the moment we heard of it', () => {
  expect(stampedAt('2026-11-23T00:00:00.000Z', { deviceNow: undefined, receivedAt })).toBe(receivedAt);
  expect(stampedAt('2026-11-22T06:31:00.000Z', { deviceNow: receivedAt, receivedAt })).toBe(receivedAt);
});

it('is that moment for what bears no time', () => {
  expect(stampedAt(undefined, { deviceNow: receivedAt, receivedAt })).toBe(receivedAt);
});
