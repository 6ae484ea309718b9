import type { Recorded } from '@rmp/contracts';
import type { NewSale, Sale } from '@rmp/contracts/sales';
import { type Caller, hashOf, orProblem, type RequestFacts } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import { factOrRequest } from './domain/told.ts';
import { mintIds } from './mint-ids.ts';
import { recordFact } from './record-fact.ts';
import { recordRequest } from './record-request.ts';

/**
 * Records a sale once. A request is priced, numbered and may be refused, writing nothing. A fact, which brings its
 * number, is kept as issued and flagged. The same sale again is answered with what is stored.
 */
export async function recordSale(
  deps: SalesDeps,
  caller: Caller,
  body: NewSale,
  facts: RequestFacts,
): Promise<Recorded<Sale>> {
  const requestHash = hashOf(body);
  const told = orProblem(factOrRequest(mintIds(body, caller, deps.newId)));

  return told.kind === 'fact'
    ? recordFact(deps, caller, { fact: told.fact, request_hash: requestHash }, facts)
    : recordRequest(deps, caller, { wanted: told.wanted, request_hash: requestHash }, facts);
}
