import type { Purpose } from '@rmp/contracts/notification';
import { describe, expect, it } from 'vitest';
import { decidedAt, maySend, recipientKey, replaces, type Standing, type Standings } from './consent.ts';

const at = (decision: Standing['decision'], decided_at = '2026-11-22T06:30:00.000Z'): Standing => ({
  decision,
  decided_at,
});

describe('maySend', () => {
  it.each<[Purpose, Standings, string]>([
    ['utility', {}, 'yes'],
    ['utility', { marketing: at('withdrawn') }, 'yes'],
    ['utility', { utility: at('withdrawn') }, 'notification/opted-out'],
    ['utility', { utility: at('given') }, 'yes'],
    ['internal', { utility: at('withdrawn') }, 'notification/opted-out'],
    ['marketing', {}, 'notification/consent-missing'],
    ['marketing', { utility: at('given') }, 'notification/consent-missing'],
    ['marketing', { marketing: at('given') }, 'yes'],
    ['marketing', { marketing: at('withdrawn') }, 'notification/opted-out'],
    ['marketing', { marketing: at('given'), utility: at('withdrawn') }, 'notification/opted-out'],
  ])('%s with %j: %s', (purpose, standings, answer) => {
    const decided = maySend(purpose, standings);

    expect(decided.ok ? 'yes' : decided.refusal.code).toBe(answer);
  });
});

describe('replaces', () => {
  const held = at('withdrawn', '2026-11-22T06:30:00.000Z');

  it.each([
    ['a later consent', at('given', '2026-11-22T06:30:00.001Z'), held, true],
    ['a consent from before the refusal that arrives late', at('given', '2026-11-22T06:29:59.999Z'), held, false],
    ['a consent at the same instant', at('given'), held, false],
    ['a refusal at the same instant', at('withdrawn'), at('given'), true],
    ['the first word', at('given'), undefined, true],
  ])('%s: %s', (_, next, before, isReplacing) => {
    expect(replaces(next, before)).toBe(isReplacing);
  });
});

describe('decidedAt', () => {
  const said = (decided_at?: string) =>
    decidedAt(
      { to: '9876543210', purpose: 'utility', decision: 'given', wording: 'x', ...(decided_at && { decided_at }) },
      '2026-11-22T06:30:00.000Z',
    );

  it('is now, or what was said in UTC, but never the future', () => {
    expect(said()).toBe('2026-11-22T06:30:00.000Z');
    expect(said('2026-11-22T11:00:00+05:30')).toBe('2026-11-22T05:30:00.000Z');
    expect(said('2026-11-22T06:30:00.001Z')).toBe('2026-11-22T06:30:00.000Z');
  });
});

describe('recipientKey', () => {
  it('is the same mailbox however it was typed', () => {
    expect(recipientKey('Asha@Example.COM')).toBe('asha@example.com');
  });
});
