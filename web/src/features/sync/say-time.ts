import { businessDateOf } from '@rmp/gst';
import { formatDayAndTime, formatTime } from '#ui/format-time.ts';
import { ageOf } from './model/age.ts';
import type { SaySync } from './words/index.ts';

/** `2 h 10 min`, between an instant and now. */
export function sayAge(say: SaySync, at: string, now: string): string {
  const { unit, count, minutes } = ageOf(at, now);
  return say(`age_${unit}`, { count, minutes });
}

/** `8:14 pm` of today, with its day of any other. */
export const sayWhen = (at: string, now: string): string =>
  businessDateOf(at) === businessDateOf(now) ? formatTime(at) : formatDayAndTime(at);
