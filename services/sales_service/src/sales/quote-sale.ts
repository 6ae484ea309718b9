import type { NewSale, Quote } from '@rmp/contracts/sales';
import { allow, type Caller, orProblem, type RequestFacts } from '@rmp/service-kit';
import { knowForRequest } from '../copies/know-for-request.ts';
import type { SalesDeps } from '../deps.ts';
import { decideQuote } from './domain/decide-quote.ts';
import { mintIds } from './mint-ids.ts';

/** Computes a sale and says which rules it would break. Stores nothing, takes no number. */
export async function quoteSale(deps: SalesDeps, caller: Caller, body: NewSale, facts: RequestFacts): Promise<Quote> {
  allow(caller, 'sales:write');
  const wanted = mintIds(body, caller, deps.newId);
  const now = deps.now();
  const known = await knowForRequest(deps, { tenant_id: caller.tenant_id, token: facts.token }, wanted);

  return orProblem(decideQuote(wanted, { ...known, now }));
}
