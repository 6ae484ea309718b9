import type { Milli } from '@rmp/contracts';

interface Watched {
  readonly state: 'kept' | 'deleted' | 'awaited';
  readonly on_hand_milli: Milli;
  readonly is_counted?: true | undefined;
  /** The shortage it is in has had its task. */
  readonly has_task?: true | undefined;
}

/** What a change of stock does to the task of its item. */
export type TaskStep = 'open' | 'extend' | 'close' | 'none';

/**
 * One shortage has one task: opened when the stock falls below zero, extended by what is sold while it is there, closed
 * when it is not. Only an item somebody counts can be short; where stock is never put in, every bill would be an alarm.
 */
export function taskStep({ state, on_hand_milli, is_counted, has_task }: Watched): TaskStep {
  const isShort = state === 'kept' && is_counted === true && on_hand_milli < 0;
  if (isShort) return has_task ? 'extend' : 'open';
  return has_task ? 'close' : 'none';
}
