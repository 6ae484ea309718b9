import { ok, refuse } from './result.ts';
import type { Result } from './result.ts';

/** The tenant's own series, for bills that no device made. */
export const SERVER_PREFIX = 'S';

/** No I and no O, which are read as 1 and 0 on paper. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Two letters leave room for a note's mark, the year and six digits within sixteen characters. */
const LETTERS_MAX = 2;

export type PrefixRefusal =
  { readonly code: 'prefix-unknown'; readonly prefix: string } | { readonly code: 'prefixes-used-up' };

/** Whether a series may carry this prefix, the server's included. */
export function isDevicePrefix(prefix: string): boolean {
  return (
    prefix.length > 0 && prefix.length <= LETTERS_MAX && Array.from(prefix).every((letter) => LETTERS.includes(letter))
  );
}

/**
 * The prefix for the next device of a tenant, after the last one given out: A to Z, then AA to ZZ. The server's S is
 * passed over. A prefix is never given twice, so the caller hands in the last one ever given, not the last in use.
 */
export function nextPrefix(previous?: string): Result<string, PrefixRefusal> {
  if (previous === undefined) return ok('A');
  if (!isDevicePrefix(previous)) return refuse({ code: 'prefix-unknown', prefix: previous });

  const next = successorOf(previous);
  if (next.length > LETTERS_MAX) return refuse({ code: 'prefixes-used-up' });
  return next === SERVER_PREFIX ? nextPrefix(next) : ok(next);
}

/** Counts up by one with the letters as digits, carrying to the left. */
function successorOf(prefix: string): string {
  const rest = prefix.slice(0, -1);
  const next = LETTERS.charAt(LETTERS.indexOf(prefix.slice(-1)) + 1);
  if (next !== '') return rest + next;
  return (rest === '' ? 'A' : successorOf(rest)) + 'A';
}
