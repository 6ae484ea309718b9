import { useState } from 'react';
import { ProblemAnswer } from '#platform/problem-answer.ts';
import { useWords } from '#words/use-words.ts';
import { SETTINGS_WORDS } from './words/index.ts';
import { en as REFUSALS } from './words/refusals.ts';

export interface Answer {
  /** What to say about the last try, if it did not work. */
  readonly complaint: string | undefined;
  readonly isBusy: boolean;
  /** Runs one change; true when it was made. */
  readonly attempt: (change: () => Promise<unknown>) => Promise<boolean>;
}

/** One change at a time, and why the last one was not made, in the reader's words. */
export function useAnswer(): Answer {
  const say = useWords(SETTINGS_WORDS);
  const [complaint, setComplaint] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  const attempt = async (change: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setComplaint(undefined);
    try {
      await change();
      return true;
    } catch (error) {
      setComplaint(complaintOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const complaintOf = (error: unknown): string => {
    if (error instanceof TypeError) return say('noNetwork');
    if (!(error instanceof ProblemAnswer)) throw error;
    if (error.status >= 500) return say('notNow');
    if (error.status === 403) return say('onlyOwner');
    return isKnown(error.code) ? say(error.code) : say('notTaken');
  };

  return { complaint, isBusy, attempt };
}

/** Refusals that have a sentence of their own here, in every language. */
const isKnown = (code: string): code is keyof typeof REFUSALS => Object.hasOwn(REFUSALS, code);
