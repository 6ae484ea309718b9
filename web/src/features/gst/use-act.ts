import { useState } from 'react';
import { ProblemAnswer } from '#platform/problem-answer.ts';
import { en } from './words/en.ts';
import { useGstWords } from './words/index.ts';

export interface Act {
  readonly isBusy: boolean;
  /** Why the last try was not made, in the reader's words. */
  readonly complaint: string | undefined;
  /** True when it was made. */
  readonly act: (change: () => Promise<unknown>) => Promise<boolean>;
}

/** One change at a time at a server. */
export function useAct(): Act {
  const say = useGstWords();
  const [isBusy, setBusy] = useState(false);
  const [complaint, complain] = useState<string>();

  const act: Act['act'] = async (change) => {
    setBusy(true);
    complain(undefined);
    try {
      await change();
      return true;
    } catch (error) {
      if (!(error instanceof ProblemAnswer)) complain(say('needsNetwork'));
      else complain(isKnown(error.code) ? say(error.code) : say('notNow'));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, complaint, act };
}

/** Refusals that have a sentence of their own. */
const isKnown = (code: string): code is Extract<keyof typeof en, `${string}/${string}`> =>
  code.includes('/') && Object.hasOwn(en, code);
