/** Keys of a scanner that types: how they came so far. */
export interface ScanKeys {
  readonly text: string;
  /** When the last of them was pressed, in ms of the event clock. */
  readonly last_at: number;
  /** How many of them came later than a scanner sends them: the phone or the radio was held up. */
  readonly late: number;
  /** Whether the last of them did. */
  readonly was_late: boolean;
}

export const NO_KEYS: ScanKeys = { text: '', last_at: 0, late: 0, was_late: false };

/** No hand types this fast: a scanner sends its keys a few milliseconds apart. */
const APART_MS_MAX = 35;
/** A key that is held up on its way still belongs to its row; nobody comes from the keyboard to the trigger in that time. */
const HELD_UP_MS_MAX = 110;
/** One key in so many may be late: a hand is late with nearly all. */
const LATE_ONE_IN = 4;
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
  const apart = at - keys.last_at;
  const was_late = apart >= APART_MS_MAX;
  const late = keys.late + (was_late ? 1 : 0);
  // one key is held up; two on end are a hand's, like the `4 *` before a scan
  const isOfRow = apart < HELD_UP_MS_MAX && !(was_late && keys.was_late);
  if (ENDS.has(key)) {
    const isCode = isOfRow && keys.text.length >= CODE_LENGTH_MIN && late * LATE_ONE_IN <= keys.text.length;
    return isCode ? { keys: NO_KEYS, code: keys.text } : { keys: NO_KEYS };
  }
  if (Array.from(key).length !== 1) return { keys };
  return {
    keys: isOfRow ? { text: keys.text + key, last_at: at, late, was_late } : { ...NO_KEYS, text: key, last_at: at },
  };
}

/** Whether these keys can only be a scanner's by now: a hand may roll two keys at once, not four. */
export const isSurelyScanned = ({ text, late }: ScanKeys): boolean => text.length > 3 + late * LATE_ONE_IN;
