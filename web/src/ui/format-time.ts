import { businessDateOf } from '@rmp/gst';

const IST_AHEAD_MINUTES = 330;
const DAY_MINUTES = 1440;

/** `22-11-2026` of a business date (`2026-11-22`). */
export function formatDate(businessDate: string): string {
  return businessDate.slice(0, 10).split('-').reverse().join('-');
}

/** The day in India of an instant: `22-11-2026`. */
export function formatDay(instant: string): string {
  return formatDate(businessDateOf(instant));
}

/** The time in India of an instant: `9:42 pm`. */
export function formatTime(instant: string): string {
  const minutesUtc = Math.floor(Date.parse(instant) / 60_000);
  const minutes = (((minutesUtc + IST_AHEAD_MINUTES) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  const hours = Math.floor(minutes / 60);
  return `${hours % 12 === 0 ? 12 : hours % 12}:${String(minutes % 60).padStart(2, '0')} ${hours < 12 ? 'am' : 'pm'}`;
}

/** `22-11-2026, 9:42 pm`, in India. */
export function formatDayAndTime(instant: string): string {
  return `${formatDay(instant)}, ${formatTime(instant)}`;
}
