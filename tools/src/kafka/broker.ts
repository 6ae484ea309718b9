import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Sentence } from '../../set-up/sentence.mjs';
import { logging, serverProperties } from './properties.ts';

export type BrokerPlace = {
  readonly jars: string;
  /** Folder of its log, kept over restarts. */
  readonly data: string;
  /** Loopback only; its controller listens one above. */
  readonly port: number;
};

export type Broker = {
  readonly pid: number;
  /** Resolves when it ended: true when it was asked to. */
  readonly ended: Promise<boolean>;
  readonly stop: () => Promise<void>;
};

const STOP_BOUND_MS = 20_000;

/** Starts one broker that is its own controller (KRaft) and answers when it takes clients. */
export async function startBroker({ jars, data, port }: BrokerPlace): Promise<Broker> {
  await refuseTakenPort(port);
  mkdirSync(data, { recursive: true });
  const properties = join(data, 'server.properties');
  writeFileSync(properties, serverProperties(data, port));
  writeFileSync(join(data, 'log4j.properties'), logging);
  const java = javaOf(jars, data);
  if (!existsSync(join(data, 'log', 'meta.properties'))) format(java, properties);

  // A group of its own: Ctrl-C reaches this process, which then stops the broker in order.
  const child = spawn('java', [...java, 'kafka.Kafka', properties], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let isAsked = false;
  const ended = new Promise<boolean>((resolve) => child.once('close', () => resolve(isAsked)));
  await readiness(child, join(data, 'broker.log'), ended);

  return {
    pid: child.pid ?? 0,
    ended,
    stop: async () => {
      isAsked = true;
      child.kill('SIGTERM');
      const last = setTimeout(() => child.kill('SIGKILL'), STOP_BOUND_MS);
      await ended;
      clearTimeout(last);
    },
  };
}

const javaOf = (jars: string, data: string): readonly string[] => [
  '-Xmx384m',
  '-XX:+UseSerialGC',
  `-Dlog4j.configuration=file:${join(data, 'log4j.properties')}`,
  '-cp',
  join(jars, '*'),
];

/** A log belongs to a cluster with a name; a new folder gets a new one. */
function format(java: readonly string[], properties: string): void {
  const storage = (...args: readonly string[]) =>
    spawnSync('java', [...java, 'kafka.tools.StorageTool', ...args], { encoding: 'utf8' });
  const id = storage('random-uuid').stdout.trim().split('\n').at(-1) ?? '';
  const { status, stdout, stderr } = storage('format', '-t', id, '-c', properties);
  if (status !== 0) throw new Sentence(`Kafka could not prepare its folder: ${stdout}${stderr}`);
}

/** What it says goes to its log file; one line of it means that clients are welcome. */
function readiness(child: ChildProcess, logFile: string, ended: Promise<boolean>): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      appendFileSync(logFile, text);
      words.push(text);
      if (words.join('').includes('Kafka Server started')) {
        words.length = 0;
        resolve();
      }
    });
  }
  child.once('error', reject);
  void ended.then(() => reject(new Sentence(`Kafka did not start, it said:\n${words.join('')}`)));

  return promise;
}

/** Looked at before, for Kafka itself says so in forty lines. */
function refuseTakenPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', () =>
      reject(new Sentence(`Port ${port} is taken: stop what uses it, or run npm run kafka -- --port=9192.`)),
    );
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve()));
  });
}
