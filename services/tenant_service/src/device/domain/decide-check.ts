import type { DeviceCheck } from '@rmp/contracts/tenant';

/** Where a device's talk with us stands. */
export interface Talk {
  readonly epoch: number;
  /** What was brought when this epoch began, by the beginnings of its content hashes. */
  readonly brought: readonly string[];
  /** The same of the epochs before, the latest first. */
  readonly past: readonly string[];
  /** The calls of late, each with the epoch it was answered: a repeat of one is nobody else. */
  readonly calls: readonly Call[];
}

export interface Call {
  readonly call: string;
  readonly epoch: number;
}

/** Before the first word. */
export const silence: Talk = { epoch: 0, brought: [], past: [], calls: [] };

export const CALLS_KEPT = 20;
/** A lost answer may be asked for with more in the queue each time. */
export const BROUGHT_KEPT = 600;
export const PAST_KEPT = 600;
const MARK_CHARACTERS = 16;

export type Checked = { readonly is: 'known'; readonly epoch: number; readonly talk: Talk } | { readonly is: 'copy' };

/**
 * Tells a device from a copy of it: a cloned profile, a restored backup. Each exchange begins an epoch, so whoever comes
 * with an old one was not here then. Unless its answer was lost: then it brings again what it brought then, to the last
 * command of it before anything new, for a queue goes in its order. What was brought long ago and comes once more may be a
 * call that was held up on the way: it is taken, and left where it is.
 */
export function decideCheck(talk: Talk, check: DeviceCheck, call: string): Checked {
  const before = talk.calls.find((known) => known.call === call);
  if (before) return { is: 'known', epoch: before.epoch, talk };

  const marks = check.commands.map(markOf);
  if (check.epoch === talk.epoch && isAnswered(talk, check)) {
    return marks.length === 0 ? heard(talk, call) : heard(nextEpoch(talk, marks), call);
  }
  if (check.epoch !== talk.epoch - 1 || !isBroughtAgain(talk, marks))
    return isHeldUp(talk, check, marks) ? { is: 'known', epoch: check.epoch, talk } : { is: 'copy' };

  const brought = [...new Set([...talk.brought, ...marks])].slice(0, BROUGHT_KEPT);
  return heard({ ...talk, brought }, call);
}

const nextEpoch = ({ epoch, brought, past, calls }: Talk, marks: readonly string[]): Talk => ({
  epoch: epoch + 1,
  brought: marks,
  past: [...brought, ...past].slice(0, PAST_KEPT),
  calls,
});

/** A backup that was taken with a queue brings the beginning of it, and then a bill of its own in place of what went on here. */
function isBroughtAgain({ brought }: Talk, marks: readonly string[]): boolean {
  const again = marks.filter((mark) => brought.includes(mark));
  if (again.length === 0) return false;
  const last = brought.at(-1);
  return (
    again.length === marks.length || brought.length >= BROUGHT_KEPT || (last !== undefined && marks.includes(last))
  );
}

/** Nothing in it is new. A backup that brings just this is found out when it says its next word in its old epoch. */
const isHeldUp = ({ epoch, brought, past }: Talk, check: DeviceCheck, marks: readonly string[]): boolean =>
  check.epoch < epoch && marks.length > 0 && marks.every((mark) => brought.includes(mark) || past.includes(mark));

/** The acknowledgement it names is one of ours, where both of us remember. */
const isAnswered = ({ brought }: Talk, { last_ack }: DeviceCheck): boolean =>
  last_ack === undefined || brought.length === 0 || brought.includes(markOf(last_ack));

const heard = (talk: Talk, call: string): Checked => {
  const calls = [{ call, epoch: talk.epoch }, ...talk.calls].slice(0, CALLS_KEPT);
  return { is: 'known', epoch: talk.epoch, talk: { ...talk, calls } };
};

/** 64 bits of a hash tell two commands of one device apart. */
const markOf = (contentHash: string): string => contentHash.slice(0, MARK_CHARACTERS);
