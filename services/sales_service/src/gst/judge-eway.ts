import type { EwayAsked, EwayTold } from '@rmp/contracts/sales';
import { ewayJson, ewayNeed } from '@rmp/gst/returns';
import type { Caller } from '@rmp/service-kit';
import { copyStore } from '../copies/copies.store.ts';
import type { SalesDeps } from '../deps.ts';
import { getSale } from '../sales/get-sale.ts';
import { saleForReturn } from './domain/as-return-document.ts';
import { EWAY_RULE } from './domain/eway-table.ts';
import { missingForEway, stationsOf, withParties } from './domain/parties.ts';

/** Whether the goods of a bill need an e-way bill, and the portal's file once nothing it must say is missing. */
export async function judgeEway(deps: SalesDeps, caller: Caller, asked: EwayAsked): Promise<EwayTold> {
  const [sale, profile] = await Promise.all([
    getSale(deps, caller, asked.sale_id),
    copyStore(deps.tenantDb(caller.tenant_id)).profile(),
  ]);
  const document = saleForReturn(sale);
  const stations = stationsOf(sale, asked, profile);
  const { transport } = asked;
  const whole = withParties(document, sale, stations, true);

  return {
    ...ewayNeed(document),
    rule: EWAY_RULE,
    ...stations,
    missing: missingForEway(sale, stations, transport),
    ...(whole && transport && { payload: ewayJson(whole, transport) }),
  };
}
