import { useState } from 'react';
import { ProblemAnswer } from '#platform/problem-answer.ts';
import { useWords } from '#words/use-words.ts';
import { SETTINGS_WORDS } from './words/index.ts';

export interface Answer {
  /** What to say about the last try, if it did not work. */
  readonly complaint: string | undefined;
  readonly isBusy: boolean;
  /** Runs one change; true when it was made. */
  readonly attempt: (change: () => Promise<unknown>) => Promise<boolean>;
}

/** One change at a time, and why the last one was not made: the service's own sentence where it gave one. */
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
    return error.status === 403 ? say('onlyOwner') : say('notSaved', { why: titleOf(error) });
  };

  return { complaint, isBusy, attempt };
}

function titleOf({ members, code }: ProblemAnswer): string {
  const { title } = members;
  return typeof title === 'string' ? title : code;
}
