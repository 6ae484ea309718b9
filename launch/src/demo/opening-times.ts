import type { Dice } from './dice.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** India has one time, five and a half hours ahead. */
const IST_MS = 330 * MINUTE_MS;
const OPENS_MINUTE = 8 * 60;
const OPEN_MINUTES = 13 * 60;

/** When the demo shop sold something, oldest first: 12 to 24 times a day for so many days, until now. */
export function openingTimes(now: Date, days: number, dice: Dice): readonly Date[] {
  const today = Math.floor((now.getTime() + IST_MS) / DAY_MS) * DAY_MS - IST_MS;
  return Array.from({ length: days }, (_, at) => today - (days - 1 - at) * DAY_MS)
    .flatMap((midnight) => Array.from({ length: 12 + dice.below(13) }, () => midnight + minuteOf(dice) * MINUTE_MS))
    .filter((at) => at < now.getTime())
    .sort((one, other) => one - other)
    .map((at) => new Date(at));
}

const minuteOf = (dice: Dice): number => OPENS_MINUTE + dice.below(OPEN_MINUTES);
