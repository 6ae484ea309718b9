/** How long ago something was, in the largest unit that says it: `{unit: 'hours', count: 2, minutes: 10}`. */
export interface Age {
  readonly unit: 'now' | 'minutes' | 'hours' | 'days';
  readonly count: number;
  /** Beside hours. */
  readonly minutes: number;
}

/** Of an instant, seen from another. A clock that was set back makes nothing older than now. */
export function ageOf(at: string, now: string): Age {
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(at)) / 60_000));
  if (minutes < 1) return { unit: 'now', count: 0, minutes: 0 };
  if (minutes < 60) return { unit: 'minutes', count: minutes, minutes };
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return { unit: 'hours', count: hours, minutes: minutes % 60 };
  return { unit: 'days', count: Math.floor(hours / 24), minutes: 0 };
}
