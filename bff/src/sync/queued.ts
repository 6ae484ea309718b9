import { UserId } from '@rmp/contracts';
import { hashOf, Problem } from '@rmp/service-kit/http';
import { kindNamed, type Lane } from './lanes.ts';

/** One command of a push as it came, as far as it must be read to bring it where it belongs. */
export interface Queued {
  /** Its place in the push. */
  readonly place: number;
  readonly raw: unknown;
  readonly content_hash: string;
  /** One that cannot be read goes to who keeps such things. */
  readonly lane: Lane;
  readonly author_id: UserId | undefined;
}

/** Looks at one command. Throws `sync/app-newer` for what only a newer server can read: the device waits for that. */
export function queuedFrom(raw: unknown, place: number): Queued {
  const { kind, v, author_id } = isRecord(raw) ? raw : {};
  const known = typeof kind === 'string' ? kindNamed(kind) : undefined;
  if (known && typeof v === 'number' && v > known.v) throw new Problem('sync/app-newer', { kind, v, known_v: known.v });
  if (!known && typeof kind === 'string' && WRITTEN_BY_US.test(kind)) throw new Problem('sync/app-newer', { kind });

  return {
    place,
    raw,
    content_hash: hashOf(raw),
    lane: known?.lane ?? 'bills',
    author_id: UserId.safeParse(author_id).data,
  };
}

/** `record-sale`: a name our apps give, and perhaps a newer one gave. Whatever else stands there was spoilt. */
const WRITTEN_BY_US = /^[a-z]{2,20}(?:-[a-z]{2,20}){1,3}$/;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
