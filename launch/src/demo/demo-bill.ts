import type { Device, Tenant } from '@rmp/contracts/tenant';
import {
  basisPoints,
  businessDateOf,
  documentTypeFor,
  financialYearOf,
  formatNumber,
  LAW,
  milli,
  paise,
  priceBill,
} from '@rmp/gst';
import { v7 as uuidv7 } from 'uuid';
import type { Dice } from './dice.ts';
import type { DemoGoods } from './goods.ts';

/** An item of the demo shop as inventory_service knows it. */
export interface Stocked extends DemoGoods {
  readonly item_id: string;
}

export interface Regular {
  readonly customer_id: string;
  readonly name: string;
  readonly mobile: string;
}

/** What every bill of the demo is made of. */
export interface DemoShop {
  readonly tenant: Tenant;
  readonly device: Device;
  readonly stock: readonly Stocked[];
  readonly regulars: readonly Regular[];
}

type Tenders = readonly { readonly mode: string; readonly amount_paise: number; readonly payment_id: string }[];

/** A bill as the demo's phone would have issued it: a fact, with number and figures. */
export function demoBill(shop: DemoShop, dice: Dice, soldAt: Date, serial: number) {
  const sold_at = soldAt.toISOString();
  const lines = linesOf(shop.stock, dice);
  const priced = priceBill({ lines: lines.map(asPriced), supply: 'intra', charges_tax: true });
  if (!priced.ok) throw new RangeError(`a demo bill cannot be priced: ${priced.refusal.code}`);
  const { totals } = priced.value;
  const customer = dice.below(4) === 0 ? dice.pick(shop.regulars) : undefined;

  return {
    sale_id: uuidv7({ msecs: soldAt.getTime() }),
    device_id: shop.device.device_id,
    number: formatNumber({
      prefix: shop.device.prefix,
      kind: 'sale',
      financial_year: financialYearOf(businessDateOf(sold_at)).label,
      serial,
    }),
    sold_at,
    ...(customer && { customer }),
    lines,
    tenders: tendersOf(totals.payable_paise, customer !== undefined, dice),
    issued: {
      document_type: documentTypeFor({ seller_kind: 'regular', lines, buyer_registered: false }),
      lines: priced.value.lines.map((figures, at) => ({ ...lines[at], ...figures })),
      totals,
      place_of_supply: shop.tenant.state_code,
      seller: sellerOf(shop.tenant),
      template: 'bill-1',
      law: LAW,
    },
  };
}

type Line = ReturnType<typeof lineOf>;

function linesOf(stock: readonly Stocked[], dice: Dice): readonly Line[] {
  const count = 1 + dice.below(5);
  const wanted = new Set(Array.from({ length: count }, () => dice.weigh(stock)));
  return [...wanted].map((item, at) => lineOf(item, dice, at + 1));
}

/** Loose goods go by quarter kilos, the rest by pieces. */
function lineOf(item: Stocked, dice: Dice, line_no: number) {
  const qty_milli = item.unit === 'KGS' ? 250 * (1 + dice.below(8)) : 1000 * (1 + dice.below(3));
  return {
    line_no,
    item_id: item.item_id,
    name: item.name,
    hsn: item.hsn,
    unit: item.unit,
    qty_milli,
    unit_price_paise: item.price_paise,
    price_includes_tax: true,
    gst_rate_bp: item.gst_rate_bp,
  };
}

const asPriced = (line: Line) => ({
  line_no: line.line_no,
  qty_milli: milli(line.qty_milli),
  unit_price_paise: paise(line.unit_price_paise),
  price_includes_tax: line.price_includes_tax,
  gst_rate_bp: basisPoints(line.gst_rate_bp),
});

/** Half pay cash, a third by UPI; a regular leaves it to his khata two times in five. */
function tendersOf(payable_paise: number, isRegular: boolean, dice: Dice): Tenders {
  const throwOf = dice.below(100);
  const payment_id = uuidv7();
  if (isRegular && throwOf < 40) return [{ mode: 'udhaar', amount_paise: payable_paise, payment_id }];
  return [{ mode: throwOf < 70 ? 'cash' : 'upi', amount_paise: payable_paise, payment_id }];
}

function sellerOf({ business_name, gstin, state_code, address, mobile, upi_id }: Tenant) {
  return {
    business_name,
    seller_kind: 'regular',
    state_code,
    ...(gstin && { gstin }),
    ...(address && { address }),
    ...(mobile && { mobile }),
    ...(upi_id && { upi_id }),
  };
}
