import type { EwayAsked, EwayTold, Sale } from '@rmp/contracts/sales';
import { ewayJson, ewayNeed } from '@rmp/gst/returns';
import type { EinvoiceDocument } from '@rmp/gst/returns';
import type { Caller } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import { getSale } from '../sales/get-sale.ts';
import { saleForReturn } from './domain/as-return-document.ts';

/** Whether the goods of a bill need an e-way bill, and the portal's file once nothing it must say is missing. */
export async function judgeEway(deps: SalesDeps, caller: Caller, asked: EwayAsked): Promise<EwayTold> {
  const sale = await getSale(deps, caller, asked.sale_id);
  const document = saleForReturn(sale);
  const need = ewayNeed(document);
  const missing = missingIn(sale, asked);
  const { from, to, transport } = asked;
  const payload =
    missing.length === 0 && from && to && transport ? ewayJson(withParties(sale, { from, to }), transport) : undefined;

  return { ...need, rule: 'CGST Rules r.138(1)', missing, ...(payload && { payload }) };
}

function missingIn({ seller, customer }: Sale, { from, to, transport }: EwayAsked): readonly string[] {
  const needed = {
    'seller.gstin': seller.gstin,
    'seller.address': seller.address,
    'customer.name': customer?.name,
    'customer.address': customer?.address,
    from,
    to,
    transport,
  };
  return Object.entries(needed).flatMap(([name, value]) => (value === undefined ? [name] : []));
}

type Stations = Required<Pick<EwayAsked, 'from' | 'to'>>;

/** The empty texts never show: `missingIn` has seen to it that all are there. */
function withParties(
  sale: Sale,
  { from, to }: { readonly [Side in keyof Stations]: NonNullable<Stations[Side]> },
): EinvoiceDocument {
  const { seller, customer } = sale;
  return {
    ...saleForReturn(sale),
    seller: {
      gstin: seller.gstin ?? '',
      legal_name: seller.business_name,
      address: seller.address ?? '',
      state_code: seller.state_code,
      ...from,
    },
    buyer: {
      legal_name: customer?.name ?? '',
      address: customer?.address ?? '',
      state_code: sale.ship_to?.state_code ?? sale.place_of_supply,
      ...to,
    },
  };
}
