import { describe, expect, it } from 'vitest';
import { GivenPassword, NewPassword, RefreshToken, User } from './shapes.ts';

const takes = (value: unknown): boolean => NewPassword.safeParse(value).success;

describe('NewPassword', () => {
  it.each([
    ['7 characters', '1234567', false],
    ['8 characters', '12345678', true],
    ['72 bytes', 'a'.repeat(72), true],
    ['73 bytes', 'a'.repeat(73), false],
    ['24 Devanagari letters, 72 bytes', 'क'.repeat(24), true],
    ['25 Devanagari letters, 75 bytes', 'क'.repeat(25), false],
    ['a NUL in it', '1234\u00005678', false],
    ['no text', 12_345_678, false],
  ])('judges %s', (_, password, isTaken) => {
    expect(takes(password)).toBe(isTaken);
  });

  it('counts after normalising: a letter and its accent are one', () => {
    expect(NewPassword.parse('cafe\u0301 cafe\u0301')).toBe('caf\u00e9 caf\u00e9');
    expect(takes('e\u0301'.repeat(36))).toBe(true);
    expect(takes('e\u0301'.repeat(37))).toBe(false);
  });

  it('says one thing about one fault', () => {
    expect(NewPassword.safeParse('a'.repeat(73)).error?.issues).toHaveLength(1);
  });
});

describe('GivenPassword', () => {
  it('takes anything that could be typed, and normalises it like the new one', () => {
    expect(GivenPassword.parse('x')).toBe('x');
    expect(GivenPassword.parse('cafe\u0301')).toBe('caf\u00e9');
    expect(GivenPassword.safeParse('').success).toBe(false);
    expect(GivenPassword.safeParse('x'.repeat(201)).success).toBe(false);
  });
});

describe('RefreshToken', () => {
  it.each([
    [`rt_abc.${'x'.repeat(43)}`, true],
    [`rt_${'a'.repeat(40)}.${'x'.repeat(43)}`, true],
    [`rt_ab.${'x'.repeat(43)}`, false],
    [`rt_abc.${'x'.repeat(19)}`, false],
    [`ak_abc.${'x'.repeat(43)}`, false],
    [`rt_abc.${'x'.repeat(43)}\n`, false],
    [`rt_abc.def.${'x'.repeat(43)}`, false],
  ])('judges %j', (token, isTaken) => {
    expect(RefreshToken.safeParse(token).success).toBe(isTaken);
  });
});

describe('User', () => {
  it('lets nothing out that is not in it', () => {
    expect(Object.keys(User.shape)).not.toEqual(expect.arrayContaining(['password_hash']));
    expect(User.parse({ ...aUser, password_hash: '$2b$12$…', session_epoch: 3 })).toEqual(aUser);
  });
});

const aUser = {
  tenant_id: 'sharma-kirana',
  user_id: '0199e0a0-0000-7000-8000-000000000001',
  username: 'asha',
  role: 'owner',
  grants: [],
  status: 'active',
  created_at: '2026-11-22T06:30:00.000Z',
  updated_at: '2026-11-22T06:30:00.000Z',
  seq: 1,
};
