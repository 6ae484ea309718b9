import { ApiKeyId, TenantId } from '@rmp/contracts';
import { User } from '@rmp/contracts/user';
import { describe, expect, it } from 'vitest';
import { isUseWorthKeeping, type KeptApiKey, statusOf } from './api-key.ts';
import { decideApiKey } from './decide-api-key.ts';

const NOW = '2026-11-22T06:30:00.000Z';
const tenant_id = TenantId.parse('sharma-kirana');
const api_key_id = ApiKeyId.parse('0199e0a0-0000-7000-8000-000000000009');

const aUser = (role: User['role'], status: User['status'] = 'active'): User =>
  User.parse({
    tenant_id,
    user_id: '0199e0a0-0000-7000-8000-000000000001',
    username: 'asha',
    role,
    grants: [],
    status,
    created_at: NOW,
    updated_at: NOW,
    seq: 1,
  });

const decide = (by: User, expires_at?: string) =>
  decideApiKey(
    { name: 'Import', role: 'stock', ...(expires_at !== undefined && { expires_at }) },
    { tenant_id, api_key_id, by, now: NOW, seq: 3 },
  );

const aKey = (special: Partial<KeptApiKey> = {}): KeptApiKey => {
  const decided = decide(aUser('owner'), '2026-11-22T07:00:00.000Z');
  if (!decided.ok) throw new Error('an owner makes keys');
  return { ...decided.value, ...special };
};

describe('decideApiKey', () => {
  it('is for owners who are still there', () => {
    expect(decide(aUser('owner'))).toMatchObject({ value: { role: 'stock', status: 'active', created_at: NOW } });
    for (const by of [aUser('manager'), aUser('owner', 'disabled')])
      expect(decide(by)).toEqual({ ok: false, refusal: { code: 'common/forbidden' } });
  });

  it.each([
    [NOW, false],
    ['2026-11-22T06:30:00Z', false],
    ['2026-11-22T06:30:00.001Z', true],
  ])('ends at %s: %s', (expires_at, isMade) => {
    expect(decide(aUser('owner'), expires_at).ok).toBe(isMade);
  });
});

describe('statusOf', () => {
  it('is over at the very moment it expires, and revoked whatever the clock says', () => {
    expect(statusOf(aKey(), '2026-11-22T06:59:59.999Z')).toBe('active');
    expect(statusOf(aKey(), '2026-11-22T07:00:00.000Z')).toBe('expired');
    expect(statusOf(aKey({ status: 'revoked' }), NOW)).toBe('revoked');
  });
});

describe('isUseWorthKeeping', () => {
  it('is once an hour', () => {
    expect(isUseWorthKeeping(aKey(), NOW)).toBe(true);
    expect(isUseWorthKeeping(aKey({ last_used_at: NOW }), '2026-11-22T07:29:59.999Z')).toBe(false);
    expect(isUseWorthKeeping(aKey({ last_used_at: NOW }), '2026-11-22T07:30:00.000Z')).toBe(true);
  });
});
