import type { CustomerId } from '@rmp/contracts';
import { PARTY_BILLS_MAX, type PartyScreen } from '@rmp/contracts/bff';
import { allow, type Caller, type RequestFacts } from '@rmp/service-kit/http';
import type { BffDeps } from '../deps.ts';
import { allParts } from '../parts/all-parts.ts';
import { askingFor } from '../parts/budget.ts';

/** A customer with the newest of his khata and of his bills. */
export async function showParty(
  deps: BffDeps,
  caller: Caller,
  { customer_id }: { readonly customer_id: CustomerId },
  facts: RequestFacts,
): Promise<PartyScreen> {
  const asking = askingFor(caller, facts);
  const params = { customer_id };
  const questions = {
    customer: () => deps.ask('payment', asking(), (payment) => payment.getCustomer({ params })),
    ledger: () => {
      allow(caller, 'khata:read');
      return deps.ask('payment', asking(), (payment) => payment.readLedger({ params }));
    },
    bills: () => {
      allow(caller, 'sales:read');
      return deps.ask('sales', asking(), (sales) =>
        sales.listSales({ query: { customer_id, limit: String(PARTY_BILLS_MAX) } }),
      );
    },
  };

  return { parts: await allParts(deps, facts, questions, 'customer') };
}
