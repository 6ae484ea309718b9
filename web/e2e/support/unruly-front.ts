import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** The web app at an address of its own, on a bad line. */
export interface UnrulyFront {
  readonly url: string;
  /** Drops, doubles, delays and reorders what sync says, until it is told to be calm. */
  readonly beUnruly: () => void;
  readonly beCalm: () => void;
  /** Delivers what sync says three times, and drops the first reply (scenario S3). */
  readonly beInsistent: () => void;
  /** Nobody answers any more, while the network looks as it did. */
  readonly die: () => void;
  readonly comeBack: () => void;
  /** How many answers of sync met each fate. */
  readonly met: Readonly<Record<Fate, number>>;
  readonly close: () => Promise<void>;
}

const FATES = ['fine', 'lost', 'answer-lost', 'twice', 'late'] as const;
type Fate = (typeof FATES)[number];

/** Stands before the web app at `target`. The same seed gives the same weather for the same calls. */
export async function unrulyFrontOf(target: string, seed: number): Promise<UnrulyFront> {
  const met: Record<Fate, number> = { fine: 0, lost: 0, 'answer-lost': 0, twice: 0, late: 0 };
  const draw = drawer(seed);
  const state = { isUnruly: false, isInsistent: false, hasDropped: false, isDead: false };
  const agent = new Agent({ keepAlive: false });

  const server = createServer((asked, answer) => {
    if (state.isDead) answer.destroy();
    else void pass(asked, answer).catch(() => answer.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');

  async function pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const call = { ...callOf(asked, target), agent, body: await wholeOf(asked) };
    const isSync = asked.url?.startsWith('/bff/sync/') ?? false;
    const fate = isSync && state.isUnruly ? FATES[Math.floor(draw() * FATES.length)] : 'fine';
    met[fate ?? 'fine'] += isSync ? 1 : 0;
    if (fate === 'lost') return void answer.destroy();
    const got = await send(call);
    if (isSync && state.isInsistent) {
      await send(call);
      await send(call);
      if (!state.hasDropped) {
        state.hasDropped = true;
        return void answer.destroy();
      }
    }
    if (fate === 'twice') await send(call);
    if (fate === 'answer-lost') return void answer.destroy();
    // whoever asks meanwhile is answered first: a line that reorders
    if (fate === 'late') await wait(Math.floor(draw() * LATE_MS));
    answer.writeHead(got.status, got.headers);
    answer.end(got.body);
  }

  return {
    // The cast: a server that listens on a port has an address with a port.
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    beUnruly: () => void (state.isUnruly = true),
    beCalm: () => void (state.isUnruly = false),
    beInsistent: () => void (state.isInsistent = true),
    die: () => {
      state.isDead = true;
      server.closeAllConnections();
    },
    comeBack: () => void (state.isDead = false),
    met,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      agent.destroy();
    },
  };
}

const LATE_MS = 1500;

interface Call {
  readonly url: string;
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly agent: Agent;
  readonly body: Buffer;
}

function callOf({ url, method, headers }: IncomingMessage, target: string): Pick<Call, 'url' | 'method' | 'headers'> {
  const { host } = new URL(target);
  return {
    url: `${target}${url}`,
    method: method ?? 'GET',
    headers: { ...headers, host, ...(headers.origin && { origin: target }) },
  };
}

async function send({ url, body, ...options }: Call) {
  const asking = request(url, options);
  asking.end(body);
  const [got] = (await once(asking, 'response')) as [IncomingMessage];
  return { status: got.statusCode ?? 502, headers: got.headers, body: await wholeOf(got) };
}

async function wholeOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Numbers below one, the same for the same seed (mulberry32). */
function drawer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
