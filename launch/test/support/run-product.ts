import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { scriptAt } from '../../src/child.ts';

export interface Product {
  readonly pid: number;
  /** Everything it printed so far. */
  readonly said: () => string;
  /** Resolves when it printed that everything is ready; rejects with its words when it ends before. */
  readonly ready: Promise<void>;
  /** Resolves with the exit code, or the signal, when it has ended. */
  readonly ended: Promise<number | string>;
  readonly kill: (signal: NodeJS.Signals) => void;
}

/** A place of its own for a product under test: its data folder and how far its ports lie from the usual ones. */
export interface Place {
  readonly dataDir: string;
  readonly offset: number;
}

/** Runs the launcher as `npm start` does, in its own place. Whoever runs it ends it. */
export function runProduct({ dataDir, offset }: Place, env: Readonly<Record<string, string>> = {}): Product {
  const child = spawn(process.execPath, [scriptAt('./main.ts')], {
    env: {
      ...process.env,
      RMP_DATA_DIR: dataDir,
      RMP_PORT_OFFSET: String(offset),
      BCRYPT_COST: '4',
      ...withoutServer,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => words.push(text));
  const said = () => words.join('');
  const ended = endOf(child);

  return {
    pid: child.pid ?? 0,
    said,
    ended,
    ready: readiness(child, said, ended),
    kill: (signal) => void child.kill(signal),
  };
}

/** These tests are about the embedded database, whatever server the other tests of the run use. */
const withoutServer = { MONGODB_URI: '' };

function readiness(child: ChildProcess, said: () => string, ended: Promise<number | string>): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  child.stdout?.on('data', () => said().includes('Everything is ready') && resolve());
  void ended.then((how) => reject(new Error(`the product ended (${how}) and said:\n${said()}`)));
  promise.catch(() => undefined);
  return promise;
}

const endOf = (child: ChildProcess): Promise<number | string> =>
  new Promise((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });

/**
 * An offset at which every port is free now. Random, so that two runs on one machine seldom try the same, and small, so
 * that no port lies where systems take the ports of outgoing connections from (32768 and up). Not 3000: browsers do not
 * open port 6000 (X11).
 */
export async function freeOffset(): Promise<number> {
  for (;;) {
    const offset = 10 * randomInt(301, 560);
    const isFree = await Promise.all(
      [3000, 8000, 8001, 8002, 8003, 8004, 8005, 8006, 8008, 27_117].map((port) => canListen(port + offset)),
    );
    if (isFree.every(Boolean)) return offset;
  }
}

const canListen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
