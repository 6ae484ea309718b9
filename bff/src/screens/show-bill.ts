import type { SaleId } from '@rmp/contracts';
import type { BillScreen } from '@rmp/contracts/bff';
import { allow, type Caller, type RequestFacts } from '@rmp/service-kit/http';
import type { BffDeps } from '../deps.ts';
import { allParts } from '../parts/all-parts.ts';
import { askingFor } from '../parts/budget.ts';

/** A bill with what happened to it since. */
export async function showBill(
  deps: BffDeps,
  caller: Caller,
  { sale_id }: { readonly sale_id: SaleId },
  facts: RequestFacts,
): Promise<BillScreen> {
  const asking = askingFor(caller, facts);
  const params = { sale_id };
  const questions = {
    sale: () => deps.ask('sales', asking(), (sales) => sales.getSale({ params })),
    notes: () => deps.ask('sales', asking(), (sales) => sales.listNotesOfSale({ params })),
    payments: () => {
      allow(caller, 'payments:read');
      return deps.ask('payment', asking(), (payment) => payment.readSalePayments({ params }));
    },
    messages: () => {
      allow(caller, 'messages:read');
      return deps.ask('notification', asking(), (notification) => notification.listMessages({ query: { sale_id } }));
    },
  };

  return { parts: await allParts(deps, facts, questions, 'sale') };
}
