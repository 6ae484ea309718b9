import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

export type EngineProcess = Readonly<{
  uri: string;
  port: number;
  /** Stops it cleanly. */
  close(): Promise<void>;
  /** Ends it without warning, as a power cut would end the program. */
  kill(): Promise<void>;
}>;

/** Runs main.ts and waits until it listens. @throws Error with its exit code and what it said when it does not */
export async function startEngineProcess(
  options: Readonly<{ dataDir: string; port?: number; refuseUnindexed?: boolean }>,
): Promise<EngineProcess> {
  const child = spawn(process.execPath, [MAIN], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      EMBEDDED_MONGO_DATA_DIR: options.dataDir,
      EMBEDDED_MONGO_PORT: String(options.port ?? 0),
      EMBEDDED_MONGO_REFUSE_UNINDEXED: options.refuseUnindexed ? '1' : '',
      EMBEDDED_MONGO_EXIT_WITH_STDIN: '1',
    },
  });
  const ended = once(child, 'exit');
  const { uri, port } = await readyLine(child);
  child.stderr.pipe(process.stderr);
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    await ended;
  };
  return { uri, port, close: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

/** The engine did not start: `exitCode` and `said` tell why. */
export class EngineNotStarted extends Error {
  readonly exitCode: number;
  readonly said: string;

  constructor(exitCode: number, said: string) {
    super(`engine ended with ${exitCode}: ${said}`);
    this.exitCode = exitCode;
    this.said = said;
  }
}

async function readyLine(child: ChildProcess): Promise<{ uri: string; port: number }> {
  if (!child.stdout || !child.stderr) throw new Error('the engine has no output');
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const line = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    once(child, 'close').then(() => undefined),
  ]);
  if (line) return JSON.parse(String(line[0])) as { uri: string; port: number };
  throw new EngineNotStarted(child.exitCode ?? -1, said);
}
