import type { CodeReader } from './model/reader.ts';
import type { HasRead, ToRead } from './decode-worker.ts';

/** Reads in a thread of its own, so that looking for codes never makes the counter wait. Rejects when it cannot start. */
export async function openWasmReader(): Promise<CodeReader> {
  const worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' });
  await answerOf(worker).catch((error: unknown) => {
    worker.terminate();
    throw error;
  });
  return {
    read: async (picture) => {
      const answer = answerOf(worker);
      const asked: ToRead = { picture };
      worker.postMessage(asked, [picture.data.buffer]);
      const told = await answer;
      return told.is === 'codes' ? told.codes : [];
    },
    close: () => worker.terminate(),
  };
}

/** What the worker says next. One question is under way at a time, so it is the answer to that. */
function answerOf(worker: Worker): Promise<HasRead> {
  const { promise, resolve, reject } = Promise.withResolvers<HasRead>();
  worker.onmessage = ({ data }: MessageEvent<HasRead>) => resolve(data);
  worker.onerror = () => reject(new Error('the code reader ended'));
  return promise;
}
