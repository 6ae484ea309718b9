import type { DeviceCheck } from '@rmp/contracts/tenant';
import { describe, expect, it } from 'vitest';
import { decideCheck, silence, type Talk } from './decide-check.ts';

const NOW = '2026-11-22T06:30:00.000Z';
const hash = (name: string): string => name.charCodeAt(0).toString(16).repeat(32);
const check = (epoch: number, bills: string, lastAck?: string): DeviceCheck => ({
  epoch,
  device_now: NOW,
  commands: [...bills].map(hash),
  ...(lastAck !== undefined && { last_ack: hash(lastAck) }),
});

let calls = 0;
const said = (talk: Talk, wanted: DeviceCheck) => decideCheck(talk, wanted, `call ${(calls += 1)}`);

/** The talk after these exchanges, each of which was answered. */
function after(...bills: readonly string[]): Talk {
  return bills.reduce<Talk>((talk, brought) => {
    const checked = said(talk, check(talk.epoch, brought));
    return checked.is === 'known' ? checked.talk : talk;
  }, silence);
}

describe('a device that checks in', () => {
  it('begins an epoch with each thing it brings, and none by asking only', () => {
    expect(said(silence, check(0, 'a'))).toMatchObject({ is: 'known', epoch: 1 });
    expect(said(after('a'), check(1, 'b', 'a'))).toMatchObject({ is: 'known', epoch: 2 });
    expect(said(after('a', 'b'), check(2, '', 'b'))).toMatchObject({ is: 'known', epoch: 2 });
  });

  it('is itself when its answer was lost, however often, with more in its queue', () => {
    const first = said(after('a', 'b'), check(1, 'bc', 'a'));
    expect(first).toMatchObject({ is: 'known', epoch: 2 });

    const second = first.is === 'known' ? said(first.talk, check(1, 'cd', 'a')) : undefined;
    expect(second).toMatchObject({ is: 'known', epoch: 2 });
  });

  it('is itself when the server failed at its answer and it brings the half of it alone', () => {
    const first = said(after('a', 'bcde'), check(1, 'bc', 'a'));

    expect(first).toMatchObject({ is: 'known', epoch: 2 });
  });

  it('is a copy when it brings the beginning of what was brought, and then a bill of its own', () => {
    const talk = after('a', 'bc');

    expect(said(talk, check(1, 'bx', 'a'))).toMatchObject({ is: 'copy' });
    expect(said(talk, check(1, 'bcx', 'a'))).toMatchObject({ is: 'known', epoch: 2 });
  });

  it('is itself when an old call comes once more', () => {
    const wanted = check(0, 'a');
    const first = decideCheck(silence, wanted, 'the call');
    const talk = first.is === 'known' ? first.talk : silence;
    const later = said(talk, check(1, 'b', 'a'));

    expect(later.is === 'known' && decideCheck(later.talk, wanted, 'the call')).toMatchObject({
      is: 'known',
      epoch: 1,
    });
  });

  it('is let be when a call comes that was held up on the way, and found out by its next word', () => {
    const talk = after('ab', 'bc', 'd', 'e');

    expect(said(talk, check(0, 'ab'))).toEqual({ is: 'known', epoch: 0, talk });
    expect(said(talk, check(0, ''))).toMatchObject({ is: 'copy' });
  });

  it.each([
    ['a cloned profile with a bill of its own', check(1, 'x', 'a')],
    ['a cloned profile that only asks', check(1, '', 'a')],
    ['a backup from long ago', check(0, 'ax')],
    ['a profile that forgot everything', check(0, '')],
    ['one that is ahead of us', check(7, 'x')],
    ['one with somebody else’s acknowledgement', check(2, 'x', 'x')],
  ])('is a copy: %s', (_name, wanted) => {
    expect(said(after('a', 'b'), wanted)).toMatchObject({ is: 'copy' });
  });
});
