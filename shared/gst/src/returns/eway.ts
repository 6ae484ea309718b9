import { thresholdOn } from '../thresholds.ts';
import { unitCodeOf } from '../units.ts';
import { stateLimitOn } from './eway-limits.ts';
import type { EinvoiceDocument, EinvoiceParty } from './einvoice.ts';
import { portalNumber3, rateOf, rupeesOf } from './portal-number.ts';
import { treatmentOf } from './return-document.ts';
import type { ReturnDocument, ReturnLine } from './return-document.ts';
import { isInterState } from './section-of.ts';

/** Whether goods may move without an e-way bill, with the figures that decide. */
export interface EwayNeed {
  readonly is_needed: boolean;
  /** Value with tax, without the exempt goods of the same invoice (r.138(1), explanation 2). */
  readonly value_paise: number;
  readonly above_paise: number;
}

/**
 * Judges a document by the limit of its day: one for all inter-State movements, and a State's own, higher one inside of
 * it where it has set one (r.138(1), (14)). Goods that nobody moves by vehicle need none; the shop knows that, not we.
 */
export function ewayNeed(document: ReturnDocument): EwayNeed {
  const value_paise = document.lines
    .filter((line) => treatmentOf(line) === 'taxable')
    .reduce((sum, line) => sum + totalOf(line), 0);
  const uniform = thresholdOn('ewaybill_above', document.date) ?? 0;
  const above_paise = isInterState(document)
    ? uniform
    : (stateLimitOn(document.seller_state, document.date) ?? uniform);
  return { is_needed: value_paise > above_paise, value_paise, above_paise };
}

/** How the goods go. Distances in whole kilometres. */
export interface Transport {
  readonly mode: 'road' | 'rail' | 'air' | 'ship';
  readonly distance_km: number;
  readonly vehicle_number?: string | undefined;
  readonly transporter_id?: string | undefined;
}

/** One bill of the portal's bulk file. */
export function ewayJson(document: EinvoiceDocument, transport: Transport): Record<string, unknown> {
  const { seller, buyer, lines } = document;
  const sum = (amountOf: (line: ReturnLine) => number): number =>
    rupeesOf(lines.reduce((total, line) => total + amountOf(line), 0));
  return {
    supplyType: 'O',
    subSupplyType: 1,
    docType: document.document_type === 'bill_of_supply' ? 'BIL' : 'INV',
    docNo: document.number.toUpperCase(),
    docDate: document.date.split('-').toReversed().join('/'),
    fromGstin: seller.gstin,
    fromTrdName: seller.trade_name ?? seller.legal_name,
    ...placeOf('from', seller),
    toGstin: document.buyer_gstin ?? 'URP',
    toTrdName: buyer.trade_name ?? buyer.legal_name,
    ...placeOf('to', buyer),
    itemList: lines.map(itemOf),
    totalValue: sum((line) => line.taxable_paise),
    cgstValue: sum((line) => line.cgst_paise),
    sgstValue: sum((line) => line.sgst_paise),
    igstValue: sum((line) => line.igst_paise),
    cessValue: sum((line) => line.cess_paise),
    otherValue: rupeesOf(document.round_off_paise - lines.reduce((all, line) => all + (line.concession_paise ?? 0), 0)),
    totInvValue: rupeesOf(document.payable_paise),
    transMode: MODES[transport.mode],
    transDistance: String(transport.distance_km),
    ...(transport.vehicle_number && { vehicleNo: transport.vehicle_number, vehicleType: 'R' }),
    ...(transport.transporter_id && { transporterId: transport.transporter_id }),
  };
}

const MODES = { road: '1', rail: '2', air: '3', ship: '4' } as const;

const placeOf = (side: 'from' | 'to', { address, place, pin, state_code }: EinvoiceParty): object => ({
  [`${side}Addr1`]: address,
  [`${side}Place`]: place,
  [`${side}Pincode`]: Number(pin),
  [`${side}StateCode`]: Number(state_code),
});

function itemOf(line: ReturnLine): object {
  const half = rateOf(line.gst_rate_bp / 2);
  const isInter = line.igst_paise !== 0;
  return {
    productDesc: line.name,
    hsnCode: line.hsn === undefined ? undefined : Number(line.hsn),
    quantity: portalNumber3(line.qty_milli),
    qtyUnit: unitCodeOf(line.unit),
    taxableAmount: rupeesOf(line.taxable_paise),
    cgstRate: isInter ? 0 : half,
    sgstRate: isInter ? 0 : half,
    igstRate: isInter ? rateOf(line.gst_rate_bp) : 0,
    cessRate: 0,
  };
}

const totalOf = (line: ReturnLine): number =>
  line.taxable_paise + line.cgst_paise + line.sgst_paise + line.igst_paise + line.cess_paise;
