import { InviteId, TenantId } from '@rmp/contracts';
import { INVITE_HOURS_MAX, User } from '@rmp/contracts/user';
import { describe, expect, it } from 'vitest';
import { decideAcceptance } from './decide-acceptance.ts';
import { decideInvite } from './decide-invite.ts';
import type { KeptInvite } from './invite.ts';

const NOW = '2026-11-22T06:30:00.000Z';
const tenant_id = TenantId.parse('sharma-kirana');
const invite_id = InviteId.parse('0199e0a0-0000-7000-8000-000000000009');

const aUser = (role: User['role'], special: Partial<Record<keyof User, unknown>> = {}): User =>
  User.parse({
    tenant_id,
    user_id: '0199e0a0-0000-7000-8000-000000000001',
    username: 'asha',
    role,
    grants: [],
    status: 'active',
    created_at: NOW,
    updated_at: NOW,
    seq: 1,
    ...special,
  });

const owner = aUser('owner');
const trusted = aUser('manager', { grants: ['users:manage'] });

const decide = (by: User, role: User['role'], expires_in_hours?: number) =>
  decideInvite(
    { role, ...(expires_in_hours !== undefined && { expires_in_hours }) },
    { tenant_id, invite_id, by, now: NOW, seq: 7 },
  );

describe('decideInvite', () => {
  it.each([
    ['an owner invites an owner', owner, 'owner', true],
    ['a trusted manager invites a manager', trusted, 'manager', true],
    ['a trusted manager invites an owner', trusted, 'owner', false],
    ['a plain manager invites a cashier', aUser('manager'), 'cashier', false],
    ['an owner switched off invites a cashier', aUser('owner', { status: 'disabled' }), 'cashier', false],
  ] as const)('%s: %s', (_, by, role, isAllowed) => {
    expect(decide(by, role).ok).toBe(isAllowed);
  });

  it('lasts three days, or as long as was said', () => {
    expect(decide(owner, 'stock')).toMatchObject({ value: { expires_at: '2026-11-25T06:30:00.000Z' } });
    expect(decide(owner, 'stock', INVITE_HOURS_MAX)).toMatchObject({
      value: { expires_at: '2026-12-22T06:30:00.000Z' },
    });
  });
});

describe('decideAcceptance', () => {
  const invite: KeptInvite = {
    tenant_id,
    invite_id,
    role: 'owner',
    status: 'open',
    invited_by: owner.user_id,
    created_at: NOW,
    updated_at: NOW,
    expires_at: '2026-11-22T07:30:00.000Z',
    mobile: '9876500000',
    seq: 7,
  };
  const accept = (special: Partial<KeptInvite>, now = NOW, inviter: User | undefined = owner) =>
    decideAcceptance(
      { username: 'ravi' },
      {
        invite: { ...invite, ...special },
        inviter,
        user_id: '0199e0a0-0000-7000-8000-000000000002',
        now,
        seq: 8,
      },
    );

  it('makes the user the invite says, with its contact where none was given', () => {
    expect(accept({})).toMatchObject({
      ok: true,
      value: { username: 'ravi', role: 'owner', mobile: '9876500000', status: 'active', seq: 8 },
    });
  });

  it.each([
    ['accepted', { status: 'accepted' }, NOW],
    ['revoked', { status: 'revoked' }, NOW],
    ['expired', {}, '2026-11-22T07:30:00.000Z'],
  ] as const)('refuses one that is %s', (reason, special, now) => {
    expect(accept(special, now)).toEqual({ ok: false, refusal: { code: 'user/invite-over', reason } });
  });

  it('is good until the very moment', () => {
    expect(accept({}, '2026-11-22T07:29:59.999Z').ok).toBe(true);
  });

  it('is worth what its inviter is now', () => {
    expect(accept({}, NOW, trusted)).toMatchObject({ refusal: { reason: 'inviter-left' } });
    expect(accept({ role: 'manager' }, NOW, trusted)).toMatchObject({ ok: true });
    expect(
      decideAcceptance({ username: 'ravi' }, { invite, inviter: undefined, user_id: '', now: NOW, seq: 8 }).ok,
    ).toBe(false);
  });
});
