import { businessDateOf } from '@rmp/gst';
import type { Locale } from '#platform/look.ts';
import { spokenLocale } from '#platform/use-look.ts';

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

/** The time in India of an instant, as the device's language says it: `9:42 pm`, `रात 9:42`. */
export function formatTime(instant: string, locale: Locale = spokenLocale()): string {
  const minutesUtc = Math.floor(Date.parse(instant) / 60_000);
  const minutes = (((minutesUtc + IST_AHEAD_MINUTES) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  const hours = Math.floor(minutes / 60);
  const clock = `${hours % 12 === 0 ? 12 : hours % 12}:${String(minutes % 60).padStart(2, '0')}`;
  return locale === 'hi' ? `${partOfDay(hours)}\u00a0${clock}` : `${clock} ${hours < 12 ? 'am' : 'pm'}`;
}

function partOfDay(hours: number): string {
  if (hours < 4 || hours >= 19) return 'रात';
  if (hours < 12) return 'सुबह';
  return hours < 16 ? 'दोपहर' : 'शाम';
}

/** `22-11-2026, 9:42 pm`, in India. */
export function formatDayAndTime(instant: string): string {
  return `${formatDay(instant)}, ${formatTime(instant)}`;
}
