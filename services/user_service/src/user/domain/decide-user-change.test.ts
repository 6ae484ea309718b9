import { User, type UserPatch } from '@rmp/contracts/user';
import { describe, expect, it } from 'vitest';
import { decideUserChange } from './decide-user-change.ts';

const ids = new Map<string, string>();
const idOf = (username: string): string => {
  const id = ids.get(username) ?? `0199e0a0-0000-7000-8000-${String(ids.size).padStart(12, '0')}`;
  ids.set(username, id);
  return id;
};

const aUser = (username: string, special: Partial<Record<keyof User, unknown>> = {}): User =>
  User.parse({
    tenant_id: 'sharma-kirana',
    user_id: idOf(username),
    username,
    role: 'cashier',
    grants: [],
    status: 'active',
    created_at: '2026-11-22T06:30:00.000Z',
    updated_at: '2026-11-22T06:30:00.000Z',
    seq: 1,
    ...special,
  });

const owner = aUser('asha', { role: 'owner' });
const otherOwner = aUser('vikram', { role: 'owner' });
const manager = aUser('meena', { role: 'manager' });
const trusted = aUser('farah', { role: 'manager', grants: ['users:manage'] });
const cashier = aUser('ravi');

const decide = (by: User, target: User, patch: UserPatch) => decideUserChange({ by, target, patch });

describe('decideUserChange', () => {
  it('lets an owner change role, status and contact', () => {
    expect(decide(owner, cashier, { role: 'stock', status: 'disabled', mobile: '9876543210' })).toEqual({
      ok: true,
      value: { ...cashier, role: 'stock', status: 'disabled', mobile: '9876543210' },
    });
  });

  it('lets an owner trust a manager with users, once however often it is named', () => {
    expect(decide(owner, manager, { grants: ['users:manage', 'users:manage'] })).toMatchObject({
      value: { grants: ['users:manage'] },
    });
  });

  it('takes the grants away with the role', () => {
    expect(decide(owner, trusted, { role: 'cashier' })).toMatchObject({ value: { role: 'cashier', grants: [] } });
  });

  it('gives grants to managers only', () => {
    expect(decide(owner, cashier, { grants: ['users:manage'] })).toMatchObject({
      refusal: { code: 'user/grant-not-for-role', role: 'cashier' },
    });
  });

  it('lets a trusted manager change a cashier, and a plain manager nobody', () => {
    expect(decide(trusted, cashier, { role: 'manager' })).toMatchObject({ ok: true });
    expect(decide(manager, cashier, { role: 'stock' })).toMatchObject({ refusal: { code: 'common/forbidden' } });
  });

  it.each([
    ['touch an owner', owner, { name: 'Asha' }],
    [
      'touch somebody the owner trusted',
      aUser('iqbal', { role: 'manager', grants: ['users:manage'] }),
      { role: 'stock' },
    ],
    ['make an owner', cashier, { role: 'owner' }],
    ['hand out grants', manager, { grants: [] }],
  ] as const)('does not let a trusted manager %s', (_, target, patch) => {
    expect(decide(trusted, target, patch)).toMatchObject({ refusal: { code: 'common/forbidden' } });
  });

  it('goes by what the asker is now, not by what the token said', () => {
    expect(decide({ ...owner, status: 'disabled' }, cashier, { name: 'Ravi' })).toMatchObject({ ok: false });
    expect(decide({ ...owner, role: 'cashier' }, cashier, { name: 'Ravi' })).toMatchObject({ ok: false });
  });

  it('lets nobody change their own standing, but their own contact', () => {
    expect(decide(owner, owner, { role: 'manager' })).toMatchObject({ refusal: { code: 'user/own-account' } });
    expect(decide(owner, owner, { status: 'disabled' })).toMatchObject({ refusal: { code: 'user/own-account' } });
    expect(decide(owner, owner, { role: 'owner', name: 'Asha' })).toMatchObject({ ok: true });
  });

  it('lets an owner take another away', () => {
    expect(decide(owner, otherOwner, { role: 'manager' })).toMatchObject({ value: { role: 'manager' } });
    expect(decide(owner, otherOwner, { status: 'disabled' })).toMatchObject({ value: { status: 'disabled' } });
  });
});
