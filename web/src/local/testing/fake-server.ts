import { createHash } from 'node:crypto';
import { ProblemAnswer } from '#platform/problem-answer.ts';
import type { Ask } from '../sync/ask.ts';
import { canonicalJson } from '../sync/content-hash.ts';

/** What happens to one request on its way. */
export type Weather = 'fine' | 'request-lost' | 'answer-lost' | 'busy' | 'failing' | 'sent-twice';

interface Request {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/**
 * The services as a device sees them through HTTP: each knows a thing by its id, does it once and answers what it has.
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
  /** Judges one command of sales as needing a person. */
  readonly putAside: (commandId: string) => void;
}

export function fakeServer(): FakeServer {
  const state: State = {
    done: new Set(),
    effects: [],
    requests: [],
    weather: [],
    refusals: new Map(),
    lists: new Map(),
    aside: new Set(),
  };
  return {
    ask: (path, init = {}) => arrive(state, { method: init.method ?? 'GET', path, body: bodyOf(init) }),
    effects: state.effects,
    requests: state.requests,
    forecast: (weather) => state.weather.push(...weather),
    refuse: (path, status, code) => state.refusals.set(path, [status, code]),
    mend: (path) => state.refusals.delete(path),
    list: (path, body) => state.lists.set(path, body),
    putAside: (commandId) => state.aside.add(commandId),
  };
}

interface State {
  readonly done: Set<string>;
  readonly effects: string[];
  readonly requests: Request[];
  readonly weather: Weather[];
  readonly refusals: Map<string, readonly [number, string]>;
  readonly lists: Map<string, object>;
  readonly aside: Set<string>;
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
  return Response.json(body, { headers: { date: new Date(SERVER_TIME_MS).toUTCString() } });
}

export const SERVER_TIME_MS = Date.parse('2026-11-22T06:30:00.000Z');

function answer(state: State, { method, path, body }: Request): unknown {
  if (method === 'GET') return state.lists.get(path) ?? { rows: [], next_cursor: null, as_of: 'as-of-now' };
  if (path.endsWith('/commands')) {
    const { commands } = body as { readonly commands: readonly SentCommand[] };
    return { outcomes: commands.map((command) => outcomeOf(state, command)) };
  }
  const record = { ...(body as object), ...idInPath(path) };
  const id = Object.entries(record).find(([name]) => /^(?:movement|payment|item|customer)_id$/.test(name))?.[1];
  once(state, `${method} ${path} ${String(id)}`);
  return record;
}

interface SentCommand {
  readonly command_id: string;
  readonly kind: string;
  readonly data: { readonly sale_id: string };
}

function outcomeOf(state: State, command: SentCommand): object {
  const content_hash = createHash('sha256').update(canonicalJson(command)).digest('hex');
  const { command_id } = command;
  if (state.aside.has(command_id)) {
    return { command_id, content_hash, outcome: 'attention', stored: true, code: 'common/invalid', fix: 'mend it' };
  }
  const isNew = once(state, `${command.kind} ${command.data.sale_id}`);
  return { command_id, content_hash, outcome: isNew ? 'applied' : 'duplicate', flags: [] };
}

/** Whether it was not done before. */
function once(state: State, effect: string): boolean {
  if (state.done.has(effect)) return false;
  state.done.add(effect);
  state.effects.push(effect);
  return true;
}

function idInPath(path: string): object {
  const [, , , list = '', id] = path.split('/');
  const name = { items: 'item_id', customers: 'customer_id', payments: 'payment_id' }[list];
  return name && id && !path.endsWith('/stock') ? { [name]: id } : {};
}

const bodyOf = ({ body }: RequestInit): unknown => (typeof body === 'string' ? JSON.parse(body) : undefined);
