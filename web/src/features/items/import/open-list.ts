import type { Asked, Told } from './messages.ts';

/** A list in a thread of its own: twenty thousand rows are read while the page stays at hand. */
export interface OpenList {
  /** Answers are in the order of the questions. Rejects when the thread has ended. */
  readonly ask: <Kind extends Asked['is']>(asked: Extract<Asked, { readonly is: Kind }>) => Promise<Answer<Kind>>;
  readonly close: () => void;
}

type Answer<Kind> = Extract<Told, { readonly is: Kind | 'failed' }>;

export function openList(): OpenList {
  const worker = new Worker(new URL('./import-thread.ts', import.meta.url), { type: 'module', name: 'import' });
  const waiting: { readonly resolve: (told: Told) => void; readonly reject: (error: Error) => void }[] = [];
  worker.onmessage = ({ data }: MessageEvent<Told>) => waiting.shift()?.resolve(data);
  worker.onerror = () => {
    for (const { reject } of waiting.splice(0)) reject(new Error('the thread that reads lists ended'));
  };

  return {
    ask: async <Kind extends Asked['is']>(asked: Extract<Asked, { readonly is: Kind }>) => {
      const { promise, resolve, reject } = Promise.withResolvers<Told>();
      waiting.push({ resolve, reject });
      worker.postMessage(asked);
      return answerTo<Kind>(await promise);
    },
    close: () => worker.terminate(),
  };
}

/** The cast: the thread answers each question by its own name, or that it failed. */
const answerTo = <Kind>(told: Told): Answer<Kind> => told as Answer<Kind>;
