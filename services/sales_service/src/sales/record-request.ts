import type { Recorded } from '@rmp/contracts';
import type { Sale } from '@rmp/contracts/sales';
import { allow, type Caller, DuplicateKey, orProblem, Problem, type RequestFacts } from '@rmp/service-kit';
import { knowForRequest } from '../copies/know-for-request.ts';
import type { SalesDeps } from '../deps.ts';
import { decideRequest } from './domain/decide-request.ts';
import { seriesKindOf } from './domain/memo.ts';
import type { IdentifiedSale } from './domain/told.ts';
import { asReplay } from './replay.ts';
import { saleRecorded } from './sale.events.ts';
import { saleStore } from './sale.store.ts';
import { counterOf, numberTaken } from './server-number.ts';

export interface RequestInHand {
  readonly wanted: IdentifiedSale;
  readonly request_hash: string;
}

/**
 * Prices a sale, gives it the next number of the shop's own series and keeps it. An ordinary sale is three round trips:
 * copies, one write of everything, commit. Only what is refused, or collides, looks whether it was a retry.
 */
export async function recordRequest(
  deps: SalesDeps,
  caller: Caller,
  inHand: RequestInHand,
  facts: RequestFacts,
): Promise<Recorded<Sale>> {
  allow(caller, 'sales:write');
  try {
    return { document: await keepRequest(deps, caller, inHand, facts), replayed: false };
  } catch (error) {
    if (!(error instanceof Problem || error instanceof DuplicateKey)) throw error;
    const stored = await saleStore(deps.tenantDb(caller.tenant_id)).find(inHand.wanted.sale_id);
    if (stored) return asReplay(stored, inHand);
    throw error;
  }
}

async function keepRequest(
  deps: SalesDeps,
  caller: Caller,
  { wanted, request_hash }: RequestInHand,
  facts: RequestFacts,
): Promise<Sale> {
  const { tenant_id } = caller;
  const now = deps.now();
  const known = await knowForRequest(deps, { tenant_id, token: facts.token }, wanted);
  const draft = orProblem(decideRequest(wanted, { ...known, now }));
  const numbering = { kind: seriesKindOf(draft), financial_year: draft.financial_year };

  return deps.transaction(tenant_id, { caller, facts, take: [counterOf(numbering)] }, async (tx) => {
    const sale: Sale = { ...draft, tenant_id, seq: tx.seq, number: numberTaken(numbering, tx) };
    saleStore(deps.tenantDb(tenant_id)).insert(tx, sale, { request_hash, clash: false });
    tx.append(saleRecorded(sale));

    return sale;
  });
}
