/** Keys of a scanner that types: how they came so far. */
export interface ScanKeys {
  readonly text: string;
  /** When the last of them was pressed, in ms of the event clock. */
  readonly last_at: number;
}

export const NO_KEYS: ScanKeys = { text: '', last_at: 0 };

/** No hand types this fast: a scanner sends its keys a few milliseconds apart. */
const APART_MS_MAX = 35;
const CODE_LENGTH_MIN = 8;

/** What scanners are set up to send after a code. */
const ENDS: ReadonlySet<string> = new Set(['Enter', 'Tab']);

export interface HeardKey {
  readonly keys: ScanKeys;
  /** A whole code, when this key was the one at its end. */
  readonly code?: string | undefined;
}

/** What the next key makes of the ones before: one more of a fast row, the end of a code, or the start of another row. */
export function hearKey(keys: ScanKeys, key: string, at: number): HeardKey {
  const isFast = at - keys.last_at < APART_MS_MAX;
  if (ENDS.has(key)) {
    return isFast && keys.text.length >= CODE_LENGTH_MIN ? { keys: NO_KEYS, code: keys.text } : { keys: NO_KEYS };
  }
  if (Array.from(key).length !== 1) return { keys };
  return { keys: { text: isFast ? keys.text + key : key, last_at: at } };
}

/** Whether these keys can only be a scanner's by now: a hand may roll two keys at once, not four. */
export const isSurelyScanned = ({ text }: ScanKeys): boolean => text.length > 3;
