import { ProblemAnswer } from '#platform/problem-answer.ts';
import type { Ask } from '../sync/ask.ts';

/** What happens to a call when its turn comes. `late`: its caller gave up, and it arrives at some other time. */
export type Fate = 'fine' | 'lost' | 'answer-lost' | 'twice' | 'late' | 'answer-late' | 'failing' | 'away';

/** Calls and answers that are under way, and go on only when a test says which one and how. */
export interface UnrulyNetwork {
  readonly askOf: (phone: number) => Ask;
  /** Lets the `index`-th of what is under way go on. Answers which phone hears of it now; undefined when none does. */
  readonly deliver: (index: number, fate: Fate) => number | undefined;
  readonly underWay: () => number;
  /** Settles when this phone has put its next call on the way. */
  readonly nextCall: (phone: number) => Promise<void>;
}

export function unrulyNetwork(answer: (path: string, body: unknown) => object): UnrulyNetwork {
  const underWay: Message[] = [];
  const waiting = new Map<number, () => void>();
  const put = (message: Message): void => void underWay.push(message);

  return {
    underWay: () => underWay.length,
    nextCall: (phone) => new Promise((resolve) => waiting.set(phone, resolve)),
    askOf:
      (phone) =>
      (path, init = {}) =>
        new Promise((resolve, reject) => {
          const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
          put({ phone, arrive: () => Response.json(answer(path, body)), resolve, reject });
          waiting.get(phone)?.();
        }),
    deliver: (index, fate) => {
      const [message] = underWay.splice(index % Math.max(underWay.length, 1), 1);
      if (!message) return undefined;
      meet(message, fate, put);
      return message.isOrphan || fate === 'answer-late' ? undefined : message.phone;
    },
  };
}

interface Message {
  readonly phone: number;
  /** Its caller gave up, or has heard already. */
  readonly isOrphan?: boolean;
  readonly arrive: () => Response;
  readonly resolve: (response: Response) => void;
  readonly reject: (error: Error) => void;
}

const NOBODY = new TypeError('Failed to fetch');
const ignore = (): void => undefined;

function meet(message: Message, fate: Fate, put: (message: Message) => void): void {
  const { arrive, resolve, reject } = message;
  const orphan = { ...message, isOrphan: true, resolve: ignore, reject: ignore };
  switch (fate) {
    case 'fine':
      return resolve(arrive());
    case 'lost':
      return reject(NOBODY);
    case 'answer-lost':
      arrive();
      return reject(NOBODY);
    case 'twice':
      put(orphan);
      return resolve(arrive());
    case 'late':
      put(orphan);
      return reject(NOBODY);
    case 'answer-late': {
      const response = arrive();
      return put({ ...message, arrive: () => response });
    }
    case 'failing':
      return reject(new ProblemAnswer(500, { code: 'common/unexpected' }));
    case 'away':
      return reject(new ProblemAnswer(503, { code: 'common/dependency-down' }));
    default:
      return fate satisfies never;
  }
}
