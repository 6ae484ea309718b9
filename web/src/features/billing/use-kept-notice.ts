import { useEffect, useRef } from 'react';
import { sayInPassing } from '#platform/passing-notice.ts';
import type { Draft } from './model/draft.ts';
import { useBillingWords } from './words/index.ts';

/** Who leaves a bill in progress is told that it waits for him. */
export function useKeptNotice({ lines }: Draft): void {
  const say = useBillingWords();
  const left = useRef({ isStarted: false, text: '' });
  useEffect(() => {
    left.current = { isStarted: lines.length > 0, text: say('bill_kept') };
  });
  useEffect(
    () => () => {
      const { isStarted, text } = left.current;
      if (isStarted) sayInPassing({ text });
    },
    [],
  );
}
