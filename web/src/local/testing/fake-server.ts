import { createHash } from 'node:crypto';
import { ProblemAnswer } from '#platform/problem-answer.ts';
import type { Ask } from '../sync/ask.ts';
import { canonicalJson } from '../sync/content-hash.ts';
import { laneOf } from '../sync/lanes.ts';
import type { Lane } from '../sync/lanes.ts';
import type { CommandKind } from '../tables/outbox.ts';

/** What happens to one request on its way. */
export type Weather = 'fine' | 'request-lost' | 'answer-lost' | 'busy' | 'failing' | 'sent-twice';

interface Request {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/**
 * The bff as a device sees it through HTTP: it knows a command by its id, does it once and answers what it has.
 * `effects` is what was done, in order; `requests` what arrived.
 */
export interface FakeServer {
  readonly ask: Ask;
  readonly effects: readonly string[];
  readonly requests: readonly Request[];
  /** The weather of requests to come; fine when there is none left. */
  readonly forecast: (weather: readonly Weather[]) => void;
  /** Answers requests to a path that starts so with this problem, until told otherwise. */
  readonly refuse: (path: string, status: number, code: string) => void;
  readonly mend: (path: string) => void;
  /** Answers a list at this path, `?…` included, with this body. */
  readonly list: (path: string, body: object) => void;
  /** Judges one command as needing a person; `stored` as it came, or refused with this code. */
  readonly putAside: (commandId: string, code?: string) => void;
  readonly takeBack: (commandId: string) => void;
  /** Has no answer of this service, until it is told to have. */
  readonly away: (lane: Lane, isAway?: boolean) => void;
  /** Answers this about the device, whatever it says of itself. */
  readonly callDevice: (device: object) => void;
  /** Fails at this very command, and the others go on. */
  readonly failAt: (commandId: string) => void;
  /** Fails at a whole push as soon as this command is in it. */
  readonly breakAt: (commandId: string) => void;
}

export function fakeServer(): FakeServer {
  const state: State = {
    done: new Set(),
    effects: [],
    requests: [],
    weather: [],
    refusals: new Map(),
    lists: new Map(),
    aside: new Map(),
    away: new Set(),
    broken: new Set(),
    failing: new Set(),
    epoch: 0,
  };
  return {
    ask: (path, init = {}) => arrive(state, { method: init.method ?? 'GET', path, body: bodyOf(init) }),
    effects: state.effects,
    requests: state.requests,
    forecast: (weather) => state.weather.push(...weather),
    refuse: (path, status, code) => state.refusals.set(path, [status, code]),
    mend: (path) => state.refusals.delete(path),
    list: (path, body) => state.lists.set(path, body),
    putAside: (commandId, code) => state.aside.set(commandId, code),
    takeBack: (commandId) => state.aside.delete(commandId),
    away: (lane, isAway = true) => void (isAway ? state.away.add(lane) : state.away.delete(lane)),
    callDevice: (device) => {
      state.device = device;
    },
    failAt: (commandId) => state.failing.add(commandId),
    breakAt: (commandId) => state.broken.add(commandId),
  };
}

interface State {
  readonly done: Set<string>;
  readonly effects: string[];
  readonly requests: Request[];
  readonly weather: Weather[];
  readonly refusals: Map<string, readonly [number, string]>;
  readonly lists: Map<string, object>;
  readonly aside: Map<string, string | undefined>;
  readonly away: Set<Lane>;
  readonly broken: Set<string>;
  readonly failing: Set<string>;
  epoch: number;
  device?: object;
}

async function arrive(state: State, request: Request): Promise<Response> {
  const weather = state.weather.shift() ?? 'fine';
  if (weather === 'request-lost') throw new TypeError('Failed to fetch');
  state.requests.push(request);
  if (weather === 'busy') throw new ProblemAnswer(503, { code: 'common/dependency-down' });
  if (weather === 'failing') throw new ProblemAnswer(500, { code: 'common/unexpected' });
  const refusal = [...state.refusals].find(([path]) => request.path.startsWith(path))?.[1];
  if (refusal) throw new ProblemAnswer(refusal[0], { code: refusal[1], title: refusal[1] });

  const body = answer(state, request);
  if (weather === 'sent-twice') answer(state, request);
  if (weather === 'answer-lost') throw new TypeError('Failed to fetch');
  return Response.json(body);
}

export const SERVER_TIME_MS = Date.parse('2026-11-22T06:30:00.000Z');

const NOTHING_NEW = {
  items: [],
  parties: [],
  sales: [],
  notes: [],
  payments: [],
  cursor: 'end',
  more: false,
  ready: true,
  as_of: new Date(SERVER_TIME_MS).toISOString(),
  problems: {},
};

function answer(state: State, { path, body }: Request): unknown {
  if (path.startsWith('/sync/push')) return pushed(state, body as PushBody);
  const known = state.lists.get(path);
  if (path.startsWith('/sync/pull')) return { ...NOTHING_NEW, ...known };
  return known ?? { rows: [], next_cursor: null, as_of: 'as-of-now' };
}

interface PushBody {
  readonly commands: readonly SentCommand[];
}

interface SentCommand {
  readonly command_id: string;
  readonly kind: CommandKind;
  readonly data: object;
}

function pushed(state: State, { commands }: PushBody): object {
  if (commands.some(({ command_id }) => state.broken.has(command_id))) {
    throw new ProblemAnswer(500, { code: 'common/unexpected' });
  }
  if (commands.length > 0) state.epoch += 1;
  return {
    outcomes: commands.map((command) => outcomeOf(state, command)),
    server_now: new Date(SERVER_TIME_MS).toISOString(),
    device: state.device ?? { is: 'known', epoch: state.epoch },
  };
}

function outcomeOf(state: State, command: SentCommand): object {
  const content_hash = createHash('sha256').update(canonicalJson(command)).digest('hex');
  const { command_id, kind } = command;
  if (state.away.has(laneOf(kind))) return { command_id, content_hash, outcome: 'later' };
  if (state.failing.has(command_id)) return { command_id, content_hash, outcome: 'later', code: 'common/unexpected' };
  if (state.aside.has(command_id)) {
    const code = state.aside.get(command_id);
    const reason = code === undefined ? { stored: true, code: 'common/invalid' } : { code };
    return { command_id, content_hash, outcome: 'attention', fix: 'mend it', ...reason };
  }
  const isNew = once(state, `${kind} ${command_id}`);
  return { command_id, content_hash, outcome: isNew ? 'applied' : 'duplicate', flags: [] };
}

/** Whether it was not done before. */
function once(state: State, effect: string): boolean {
  if (state.done.has(effect)) return false;
  state.done.add(effect);
  state.effects.push(effect);
  return true;
}

const bodyOf = ({ body }: RequestInit): unknown => (typeof body === 'string' ? JSON.parse(body) : undefined);
