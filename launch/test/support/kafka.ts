import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export interface RunningKafka {
  /** kill -9 of the broker itself; resolves when all of it is gone. */
  readonly kill: () => Promise<void>;
}

const script = fileURLToPath(new URL('../../../tools/kafka.mjs', import.meta.url));

/** Starts a broker as `npm run kafka` does and makes sure that it ends with the test. */
export async function startKafka(place: { readonly data: string; readonly port: number }): Promise<RunningKafka> {
  const tool = spawn(process.execPath, [script, `--port=${place.port}`, `--data=${place.data}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => tool.once('close', () => resolve()));
  onTestFinished(async () => {
    tool.kill('SIGTERM');
    await ended;
  });
  const ready = Promise.withResolvers<number>();
  createInterface({ input: tool.stdout }).on('line', (line) => {
    const pid = /is ready .*\(process (\d+)\)/.exec(line)?.[1];
    if (pid) ready.resolve(Number(pid));
  });
  void ended.then(() => ready.reject(new Error('the broker ended before it was ready')));
  const pid = await ready.promise;

  return {
    kill: async () => {
      process.kill(pid, 'SIGKILL');
      await ended;
    },
  };
}
