import { useEffect, useRef, useState } from 'react';
import type { HandedOn } from './hand-on.ts';

/** How far the sending of a paper to its customer came. */
export type Sending = 'idle' | 'making' | 'ready' | 'failed';

export interface HandOnPaper {
  readonly sending: Sending;
  readonly send: () => void;
}

/** What is given to a customer. */
export interface Parcel {
  readonly file: () => Promise<File>;
  /** An address that opens WhatsApp with a link to it; undefined when there is nobody to write to. */
  readonly link: () => Promise<string | undefined>;
}

/**
 * Hands a saved paper to its customer. `startNow` when the press was already made, with Save & send; where the browser
 * wants a press of its own by then, it is `ready` and the same button waits for that.
 */
export function useHandOn(parcel: Parcel | undefined, startNow = false): HandOnPaper {
  const [state, set] = useState<HandedOn | { readonly is: 'idle' | 'making' | 'failed' }>({ is: 'idle' });
  const isRunning = useRef(false);

  const send = (): void => {
    if (!parcel || isRunning.current) return;
    isRunning.current = true;
    if (state.is !== 'ready') set({ is: 'making' });
    const handed = state.is === 'ready' ? state.again() : made(parcel);
    void handed
      .then(set, () => set({ is: 'failed' }))
      .finally(() => {
        isRunning.current = false;
      });
  };
  useOnce(startNow && parcel !== undefined, send);
  return { sending: state.is === 'done' ? 'idle' : state.is, send };
}

async function made({ file, link }: Parcel): Promise<HandedOn> {
  const [paper, { handOn }] = await Promise.all([file(), import('./hand-on.ts')]);
  return handOn(paper, link);
}

function useOnce(isWanted: boolean, act: () => void): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (!isWanted || isDone.current) return;
    isDone.current = true;
    act();
  });
}
