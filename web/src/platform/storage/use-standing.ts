import { useEffect, useRef, useState } from 'react';
import { tryWriting, useHealth, useLocal } from '#local/index.ts';
import { useBillsIssued } from './use-bills-issued.ts';
import { freeBytes, isIosTab, isPrivateWindow, isKeptForGood } from './browser-facts.ts';
import { standingOf } from './standing.ts';
import type { Standing, StorageFacts } from './standing.ts';

type Measured = Omit<StorageFacts, 'health' | 'hasBilled'>;

const UNKNOWN: Measured = { isKept: undefined, isPrivate: false, free_bytes: undefined, isIosTab: false };

/** What must stand above the page, looked at anew whenever the app comes to the front: room is made elsewhere. */
export function useStanding(): Standing | undefined {
  const db = useLocal();
  const health = useHealth();
  const hasBilled = (useBillsIssued() ?? 0) > 0;
  const [measured, setMeasured] = useState(UNKNOWN);
  // nobody is asked twice on one page
  const wasAsked = useRef(false);

  useEffect(() => {
    let isOver = false;
    const measure = async (): Promise<void> => {
      const mayAsk = hasBilled && !wasAsked.current;
      wasAsked.current ||= hasBilled;
      const facts = await measureNow({ hasBilled, mayAsk });
      if (!isOver) setMeasured(facts);
    };
    const look = (): void => {
      if (document.visibilityState !== 'visible') return;
      if (db && health === 'full') void tryWriting(db);
      void measure();
    };
    void measure();
    document.addEventListener('visibilitychange', look);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', look);
    };
  }, [db, health, hasBilled]);

  return standingOf({ ...measured, health, hasBilled });
}

async function measureNow(asking: { readonly hasBilled: boolean; readonly mayAsk: boolean }): Promise<Measured> {
  const [isKept, isPrivate, free_bytes] = await Promise.all([
    isKeptForGood(navigator, asking).catch(() => false),
    isPrivateWindow(navigator),
    freeBytes(navigator).catch(() => undefined),
  ]);
  return { isKept, isPrivate, free_bytes, isIosTab: isIosTab(navigator) };
}
