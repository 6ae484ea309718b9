import type { Handlers } from '@rmp/contracts';
import type { salesContract } from '@rmp/contracts/sales';
import type { Caller, RequestFacts } from '@rmp/service-kit';
import { applyCommands } from './commands/apply-commands.ts';
import type { SalesDeps } from './deps.ts';
import { amendSale } from './sales/amend-sale.ts';
import { getSale } from './sales/get-sale.ts';
import { listSales } from './sales/list-sales.ts';
import { quoteSale } from './sales/quote-sale.ts';
import { recordSale } from './sales/record-sale.ts';

export const salesHandlers = (deps: SalesDeps): Handlers<typeof salesContract, Caller, RequestFacts> => ({
  recordSale: ({ caller, body, facts }) => recordSale(deps, caller, body, facts),
  quoteSale: ({ caller, body, facts }) => quoteSale(deps, caller, body, facts),
  applyCommands: ({ caller, body }) => applyCommands(deps, caller, body),
  listSales: ({ caller, query }) => listSales(deps, caller, query),
  getSale: ({ caller, params }) => getSale(deps, caller, params.sale_id),
  amendSale: ({ caller, params, body }) => amendSale(deps, caller, params.sale_id, body),
});
