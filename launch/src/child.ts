import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface ChildCommand {
  readonly name: string;
  /** The Node binary. */
  readonly node: string;
  readonly script: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Child {
  readonly name: string;
  readonly pid: number;
  /** Resolves with how it ended, in words; never rejects. */
  readonly ended: Promise<string>;
  /** The first line of its output that says `"ready":true`; rejects when it ends before. */
  readonly ready: Promise<string>;
  /** Asks it to stop and makes it when it has not within the bound. */
  readonly stop: () => Promise<void>;
}

const stopWithParent = new URL('./stop-with-parent.ts', import.meta.url).href;
const stopBoundMs = 10_000;

/** Starts a script of ours as a child that ends with this process. What it prints after its ready line is passed on. */
export function startChild({ name, node, script, env }: ChildCommand, say: (line: string) => void): Child {
  const child = spawn(node, ['--import', stopWithParent, script], {
    env: asProcessEnv(env),
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    // Ctrl-C goes to the whole group of the terminal; the database must outlive the services that are still finishing.
    detached: true,
    windowsHide: true,
  });
  const ended = endOf(child);

  return {
    name,
    pid: child.pid ?? 0,
    ended,
    ready: readyLineOf(child, ended, name, say),
    stop: () => stop(child, ended),
  };
}

/** The cast: where Next's types are read too, they want NODE_ENV in every environment; a child needs none. */
const asProcessEnv = (env: ChildCommand['env']): NodeJS.ProcessEnv => env as NodeJS.ProcessEnv;

/** The file of a script, given relative to this folder. */
export const scriptAt = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

const endOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    child.once('error', (error) => resolve(`could not be started: ${error.message}`));
    child.once('exit', (code, signal) => resolve(signal ? `was ended by ${signal}` : `ended with ${code}`));
  });

function readyLineOf(
  child: ChildProcess,
  ended: Promise<string>,
  name: string,
  say: (line: string) => void,
): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) =>
      line.includes('"ready":true') ? resolve(line) : say(line),
    );
  }
  void ended.then((how) => reject(new Error(`${name} ${how} before it was ready`)));
  promise.catch(() => undefined); // a child that nobody waits for any more may end unheard
  return promise;
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill('SIGTERM');
  const last = setTimeout(() => child.kill('SIGKILL'), stopBoundMs);
  await ended;
  clearTimeout(last);
}
