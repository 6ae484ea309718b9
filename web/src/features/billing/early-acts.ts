import type { Counter, FindAct } from './counter.ts';
import type { Action } from './model/actions.ts';

/** The way to the counter from the first moment of the page, when nobody knows yet whose counter it is. */
export interface EarlyActs extends Pick<Counter, 'act' | 'actWhenFound'> {
  /** The counter is there: it gets what was done so far, in its order, and everything from now on. */
  readonly handOn: (counter: Counter) => void;
}

export function earlyActs(): EarlyActs {
  let opened: Counter | undefined;
  const kept: ((counter: Counter) => void)[] = [];
  const pass = (hand: (counter: Counter) => void): void => {
    if (opened) hand(opened);
    else kept.push(hand);
  };

  return {
    act: (action: Action) => pass((counter) => counter.act(action)),
    actWhenFound: (find: FindAct) => pass((counter) => counter.actWhenFound(find)),
    handOn: (counter) => {
      opened = counter;
      for (const hand of kept.splice(0)) hand(counter);
    },
  };
}
