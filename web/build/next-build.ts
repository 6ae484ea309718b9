import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

/** Lines of Next that say how far it is. */
const PROGRESS = /^\s*(?:✓|▲|Creating an|Collecting|Generating|Finalizing)/;

export interface BuildHost {
  /** The Node binary. */
  readonly node: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Prints a line of progress. */
  readonly say: (line: string) => void;
  /** Ends the build. */
  readonly signal?: AbortSignal;
}

/**
 * Runs `next build` in a process of its own, whose memory goes with it. Webpack, because the service worker is made by
 * its plugin. Rejects with everything Next said when it fails.
 */
export async function nextBuild(webDir: string, { node, env, say, signal }: BuildHost): Promise<void> {
  const bin = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const child = spawn(node, [bin, 'build', '--webpack'], {
    cwd: webDir,
    env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    ...(signal && { signal }),
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      said.push(line);
      if (PROGRESS.test(line)) say(line.trim());
    });
  }
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.once('error', reject);
  child.once('close', resolve);
  if ((await promise) !== 0) throw new Error(`The web app could not be built:\n${said.join('\n')}`);
}
