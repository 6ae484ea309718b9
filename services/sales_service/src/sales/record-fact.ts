import type { Recorded } from '@rmp/contracts';
import type { Sale } from '@rmp/contracts/sales';
import { type Caller, DuplicateKey, orProblem, type RequestFacts, type UnknownField } from '@rmp/service-kit';
import type { Result } from '@rmp/gst';
import { copyStore, knownFor } from '../copies/copies.store.ts';
import type { Copies } from '../copies/copies.store.ts';
import type { SalesDeps } from '../deps.ts';
import { asArrived, asClash, decideFact } from './domain/decide-fact.ts';
import type { DecidedFact } from './domain/decide-fact.ts';
import type { SaleRefusal } from './domain/refusal.ts';
import type { Fact } from './domain/told.ts';
import { keepFact } from './keep-fact.ts';
import { asReplay } from './replay.ts';
import { saleStore } from './sale.store.ts';
import type { KeptBeside } from './sale.store.ts';

/** A fact as it reached us. */
export interface FactInHand {
  readonly fact: Fact;
  readonly request_hash: string;
  /** Of the command it came by, if by one. */
  readonly content_hash?: string;
  readonly unknown_fields?: readonly UnknownField[];
  /** The device's clock was off as it sent this. */
  readonly isClockOff?: boolean;
}

/** Keeps a sale as issued, with what is doubtful about it. Asks nobody, and is refused by no rule. */
export async function recordFact(
  deps: SalesDeps,
  caller: Caller,
  inHand: FactInHand,
  facts?: RequestFacts,
): Promise<Recorded<Sale>> {
  const copies = await copyStore(deps.tenantDb(caller.tenant_id)).fetch([inHand.fact]);
  const decided = orProblem(judgeFact(caller, inHand, copies, deps.now()));

  return keepOnce(deps, caller, inHand, decided, facts);
}

/** The fact with its flags, by what is known at this moment. */
export function judgeFact(
  caller: Caller,
  { fact, isClockOff = false }: FactInHand,
  copies: Copies,
  now: string,
): Result<DecidedFact, SaleRefusal> {
  return decideFact(fact, { ...knownFor(copies, fact), isClockOff, now, mayAuthorSell: mayAuthorSell(caller, fact) });
}

/** Of another author than the caller nothing is known here, and nothing is held against him. */
const mayAuthorSell = ({ user_id, permissions }: Caller, { cashier_id }: Fact): boolean =>
  cashier_id !== user_id || permissions.includes('sales:write');

/** A key that is taken means a retry, or else a number used before: then both documents stay. */
async function keepOnce(
  deps: SalesDeps,
  caller: Caller,
  inHand: FactInHand,
  decided: DecidedFact,
  facts?: RequestFacts,
): Promise<Recorded<Sale>> {
  try {
    return await keep(deps, caller, inHand, decided, facts);
  } catch (error) {
    if (!(error instanceof DuplicateKey && error.collection === 'sales')) throw error;
    const stored = await saleStore(deps.tenantDb(caller.tenant_id)).find(inHand.fact.sale_id);
    if (stored) return asReplay(stored, inHand);
    if (decided.clash) throw error;
    return keepOnce(deps, caller, inHand, asClash(decided), facts);
  }
}

/**
 * What was missing when it was decided is looked for once more under the shop's head: who brought it meanwhile has found
 * no bill that waits.
 */
async function keep(
  deps: SalesDeps,
  caller: Caller,
  inHand: FactInHand,
  decided: DecidedFact,
  facts?: RequestFacts,
): Promise<Recorded<Sale>> {
  const db = deps.tenantDb(caller.tenant_id);
  const document = await deps.transaction(caller.tenant_id, { caller, ...(facts && { facts }) }, async (tx) => {
    const arrived = await copyStore(db).held(decided.waits_for, tx);
    return keepFact(tx, saleStore(db), asArrived(decided, arrived), besideOf(inHand));
  });

  return { document, replayed: false };
}

/** What is kept beside a fact, but for what was decided about it. */
export const besideOf = ({
  request_hash,
  content_hash,
  unknown_fields = [],
}: FactInHand): Omit<KeptBeside, 'clash' | 'waits_for'> => ({
  request_hash,
  ...(content_hash !== undefined && { content_hash }),
  ...(unknown_fields.length > 0 && { unknown_fields }),
});
