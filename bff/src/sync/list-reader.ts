import type { Permission } from '@rmp/contracts';
import type { PartProblem } from '@rmp/contracts/bff';
import type { Caller, RequestFacts } from '@rmp/service-kit/http';
import type { BffDeps } from '../deps.ts';
import type { Asking } from '../neighbours/ask.ts';
import { settled } from '../parts/settled.ts';
import type { Told } from './read-feed.ts';

/** Who reads, and how his questions are asked. */
export interface Reader {
  readonly deps: BffDeps;
  readonly caller: Caller;
  readonly facts: RequestFacts;
  readonly asking: Asking;
}

/** What a list told, with where it goes on; or why it could not be read. A list nobody asked for told nothing. */
export type ListRead<Row, Place> = Partial<Told<Row, Place>> & { readonly problem?: PartProblem };

/** Reads a list for who may see it; for others it is empty, and stays where it is. */
export async function readList<Row, Place>(
  { caller, facts }: Reader,
  permission: Permission,
  read: () => Promise<Told<Row, Place>>,
): Promise<ListRead<Row, Place>> {
  if (!caller.permissions.includes(permission)) return {};
  const result = await settled(facts, read);

  return result.ok ? result.value : { problem: result.problem };
}

const TIMEOUT_MS = 15_000;

/** A device that starts reads much, and waits for it longer than a person for a screen. */
export const readerFor = (deps: BffDeps, caller: Caller, facts: RequestFacts): Reader => ({
  deps,
  caller,
  facts,
  asking: {
    ...(facts.token && { token: facts.token }),
    tenant_id: caller.tenant_id,
    trace_id: facts.trace_id,
    ip: facts.ip,
    timeoutMs: TIMEOUT_MS,
  },
});
