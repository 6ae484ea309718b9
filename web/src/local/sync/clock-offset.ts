import type { LocalDb } from '../database.ts';
import { setMark } from '../tables/marks.ts';
import type { Ask } from './ask.ts';

/**
 * Asks as `ask` does and remembers, from the `Date` of each answer, how far the server's clock is from this device's.
 * Half of the way there and back is taken off; `Date` has whole seconds, so half a second is its middle.
 */
export function measuringClock(ask: Ask, db: LocalDb, now: () => string): Ask {
  return async (path, init) => {
    const sent_at = now();
    const response = await ask(path, init);
    const answered_at = now();
    const date = Date.parse(response.headers.get('date') ?? '');
    if (Number.isFinite(date)) {
      const offset_ms = date + 500 - (Date.parse(sent_at) + Date.parse(answered_at)) / 2;
      await setMark(db, 'clock_offset', { offset_ms: Math.round(offset_ms), measured_at: answered_at });
    }
    return response;
  };
}
