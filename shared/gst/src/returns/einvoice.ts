import { unitCodeOf } from '../units.ts';
import { einvoiceTypeOf } from './einvoice-type.ts';
import { portalNumber3, rateOf, rupeesOf } from './portal-number.ts';
import { treatmentOf } from './return-document.ts';
import type { ReturnDocument, ReturnLine } from './return-document.ts';

/** Who is named on an e-invoice. `pin` is the six-digit postal code. */
export interface EinvoiceParty {
  readonly legal_name: string;
  readonly trade_name?: string | undefined;
  readonly address: string;
  readonly place: string;
  readonly pin: string;
  readonly state_code: string;
}

export interface EinvoiceDocument extends ReturnDocument {
  readonly seller: EinvoiceParty & { readonly gstin: string };
  readonly buyer: EinvoiceParty;
  readonly round_off_paise: number;
}

/**
 * The body the invoice registration portal takes (INV-01, version 1.1). Amounts are those of the stored lines, before
 * tax; what was taken off or added on the bill is in the lines already. An export's buyer is `URP` at 999999 and 96.
 */
export function einvoiceJson(document: EinvoiceDocument): Record<string, unknown> {
  const { seller, buyer, lines, original } = document;
  const isExport = document.supply.startsWith('export');
  return {
    Version: '1.1',
    TranDtls: {
      TaxSch: 'GST',
      SupTyp: SUPPLY_TYPES[document.supply],
      RegRev: document.reverse_charge ? 'Y' : 'N',
      IgstOnIntra: 'N',
    },
    DocDtls: { Typ: einvoiceTypeOf(document), No: document.number.toUpperCase(), Dt: slashed(document.date) },
    SellerDtls: { Gstin: seller.gstin, ...partyOf(seller) },
    BuyerDtls: isExport
      ? { Gstin: 'URP', ...partyOf({ ...buyer, pin: '999999', state_code: '96' }), Pos: '96' }
      : { Gstin: document.buyer_gstin, ...partyOf(buyer), Pos: document.place_of_supply },
    ItemList: lines.map(itemOf),
    ValDtls: totalsOf(document),
    ...(original && {
      RefDtls: { PrecDocDtls: [{ InvNo: original.number.toUpperCase(), InvDt: slashed(original.date) }] },
    }),
  };
}

const SUPPLY_TYPES = {
  regular: 'B2B',
  sez_wp: 'SEZWP',
  sez_wop: 'SEZWOP',
  export_wp: 'EXPWP',
  export_wop: 'EXPWOP',
  deemed: 'DEXP',
} as const;

const slashed = (date: string): string => date.split('-').toReversed().join('/');

const ADDRESS_MAX = 100;

function partyOf({ legal_name, trade_name, address, place, pin, state_code }: EinvoiceParty): object {
  const rest = address.slice(ADDRESS_MAX, 2 * ADDRESS_MAX).trim();
  return {
    LglNm: legal_name.slice(0, ADDRESS_MAX),
    ...(trade_name && { TrdNm: trade_name.slice(0, ADDRESS_MAX) }),
    Addr1: address.slice(0, ADDRESS_MAX),
    ...(rest.length >= ADDRESS_MIN && { Addr2: rest }),
    Loc: place,
    Pin: Number(pin),
    Stcd: state_code,
  };
}

/** The schema wants three characters of a second line, or none. */
const ADDRESS_MIN = 3;

/** The unit price is what remains after discounts and before tax, so that price × quantity is the taxable value. */
function itemOf(line: ReturnLine, index: number): object {
  const isService = line.hsn?.startsWith('99') === true;
  const taxes = line.cgst_paise + line.sgst_paise + line.igst_paise + line.cess_paise;
  return {
    SlNo: String(index + 1),
    PrdDesc: line.name,
    IsServc: isService ? 'Y' : 'N',
    HsnCd: line.hsn,
    Qty: portalNumber3(line.qty_milli),
    Unit: unitCodeOf(line.unit),
    UnitPrice: unitPriceOf(line),
    TotAmt: rupeesOf(line.taxable_paise),
    Discount: 0,
    AssAmt: rupeesOf(line.taxable_paise),
    GstRt: treatmentOf(line) === 'taxable' ? rateOf(line.gst_rate_bp) : 0,
    CgstAmt: rupeesOf(line.cgst_paise),
    SgstAmt: rupeesOf(line.sgst_paise),
    IgstAmt: rupeesOf(line.igst_paise),
    CesAmt: rupeesOf(line.cess_paise),
    TotItemVal: rupeesOf(line.taxable_paise + taxes),
  };
}

/** Rupees per unit to three decimals, half up: the portal allows that many. */
function unitPriceOf({ taxable_paise, qty_milli }: ReturnLine): number {
  const thousandths = (BigInt(taxable_paise) * 10_000n * 2n + BigInt(qty_milli)) / (2n * BigInt(qty_milli));
  return portalNumber3(Number(thousandths));
}

/** What goods taxed on their printed price cost less or more is after tax: discount and charges of the whole document. */
function totalsOf({ lines, round_off_paise, payable_paise }: EinvoiceDocument): object {
  const sum = (amountOf: (line: ReturnLine) => number): number =>
    rupeesOf(lines.reduce((total, line) => total + amountOf(line), 0));
  return {
    AssVal: sum((line) => line.taxable_paise),
    CgstVal: sum((line) => line.cgst_paise),
    SgstVal: sum((line) => line.sgst_paise),
    IgstVal: sum((line) => line.igst_paise),
    CesVal: sum((line) => line.cess_paise),
    Discount: sum((line) => Math.max(line.concession_paise ?? 0, 0)),
    OthChrg: sum((line) => Math.max(-(line.concession_paise ?? 0), 0)),
    RndOffAmt: rupeesOf(round_off_paise),
    TotInvVal: rupeesOf(payable_paise),
  };
}
