import { describe, expect, it } from 'vitest';
import { decideRefresh, type RefreshCircumstances, ROTATION_GRACE_MS } from './decide-refresh.ts';

const START = Date.parse('2026-11-22T06:30:00.000Z');
const at = (ms: number): string => new Date(START + ms).toISOString();

const circumstances = (special: Partial<RefreshCircumstances> = {}): RefreshCircumstances => ({
  token: { expires_at: at(1000) },
  session: { status: 'active', epoch: 0 },
  user: { status: 'active', session_epoch: 0 },
  isDeviceRevoked: false,
  now: at(0),
  ...special,
});

describe('decideRefresh', () => {
  it('rotates a fresh token', () => {
    expect(decideRefresh(circumstances())).toEqual({ kind: 'rotate' });
  });

  it('answers the successor again until the last millisecond of the grace, then calls it reuse', () => {
    const token = { rotated_at: at(0), expires_at: at(10 * ROTATION_GRACE_MS) };

    expect(decideRefresh(circumstances({ token, now: at(0) }))).toEqual({ kind: 'repeat' });
    expect(decideRefresh(circumstances({ token, now: at(ROTATION_GRACE_MS) }))).toEqual({ kind: 'repeat' });
    expect(decideRefresh(circumstances({ token, now: at(ROTATION_GRACE_MS + 1) }))).toEqual({ kind: 'reuse' });
  });

  it('ends an unused token at its expiry', () => {
    const token = { expires_at: at(0) };

    expect(decideRefresh(circumstances({ token, now: at(-1) }))).toEqual({ kind: 'rotate' });
    expect(decideRefresh(circumstances({ token }))).toEqual({ kind: 'refuse', code: 'user/session-ended' });
  });

  it.each([
    ['revoked for reuse', { session: { status: 'revoked', epoch: 0 } }, 'user/session-revoked'],
    ['ended by sign-out', { session: { status: 'ended', epoch: 0 } }, 'user/session-ended'],
    ['older than a password change', { user: { status: 'active', session_epoch: 1 } }, 'user/session-ended'],
    ['of a disabled user', { user: { status: 'disabled', session_epoch: 1 } }, 'user/disabled'],
    ['of a revoked device', { isDeviceRevoked: true }, 'user/device-revoked'],
  ] as const)('refuses a session %s, in the grace too', (_, special, code) => {
    const token = { rotated_at: at(0), expires_at: at(1000) };

    expect(decideRefresh(circumstances(special))).toEqual({ kind: 'refuse', code });
    expect(decideRefresh(circumstances({ ...special, token }))).toEqual({ kind: 'refuse', code });
  });
});
