import { CustomerId, ItemId, PaymentId, SaleId, TenantId } from '@rmp/contracts';
import type { Item } from '@rmp/contracts/inventory';
import type { Customer } from '@rmp/contracts/payment';
import { basisPoints, LAW, milli, paise, priceBill } from '@rmp/gst';
import type { LocalDb } from '../database.ts';
import { foundBy } from '../tables/bill-index.ts';
import type { LocalBill } from '../tables/bills.ts';
import { idOf } from './shop.ts';

const SHOP = TenantId.parse('sharma-kirana');
const EARLIER = '2026-04-01T06:00:00.000Z';
const SOLD_AT = '2026-11-22T05:12:00.000Z';

const GOODS = [
  { name: 'Toor dal, loose', unit: 'KGS', qty: 1250, price: 16000, rate: 0 },
  { name: 'Sugar, loose', unit: 'KGS', qty: 2000, price: 4600, rate: 500 },
  { name: 'Mustard oil 1 L', unit: 'PCS', qty: 1000, price: 18500, rate: 500 },
  { name: 'Biscuit packet', unit: 'PCS', qty: 4000, price: 1000, rate: 500 },
  { name: 'Soap bar', unit: 'PCS', qty: 3000, price: 3800, rate: 500 },
  { name: 'AA battery pack', unit: 'PCS', qty: 1000, price: 12000, rate: 1800 },
] as const;

/** The line of the soap, and its item. */
export const SOAP_LINE = 5;
export const soapId = ItemId.parse(idOf(105));
export const rameshId = CustomerId.parse(idOf(200));
export const saleId = SaleId.parse(idOf(300));

/** The bill of scenario S1 as its device keeps it: ₹731.00, of which 231.00 went to the udhaar of Ramesh. */
export function soldBill(): LocalBill {
  const lines = GOODS.map(({ name, unit, qty, price, rate }, index) => ({
    line_no: index + 1,
    item_id: ItemId.parse(idOf(101 + index)),
    name,
    unit,
    qty_milli: milli(qty),
    unit_price_paise: paise(price),
    price_includes_tax: true,
    gst_rate_bp: basisPoints(rate),
  }));
  const priced = priceBill({ lines, bill_discount_paise: paise(2000), supply: 'intra', charges_tax: true });
  if (!priced.ok) throw new RangeError(priced.refusal.code);
  const customer = { customer_id: rameshId, name: 'Ramesh Verma', mobile: '9000000001' };
  const tenders = [
    { payment_id: PaymentId.parse(idOf(401)), mode: 'cash', amount_paise: paise(30000) },
    { payment_id: PaymentId.parse(idOf(402)), mode: 'upi', amount_paise: paise(20000) },
  ] as const;
  const number = 'A/2627/000118';
  const fact = {
    sale_id: saleId,
    number,
    sold_at: SOLD_AT,
    customer,
    lines,
    tenders,
    issued: {
      document_type: 'invoice_cum_bill_of_supply',
      lines: lines.map((line, index) => ({ ...line, ...figuresOf(priced.value.lines[index]) })),
      totals: priced.value.totals,
      place_of_supply: '08',
      seller: {
        business_name: 'Sharma Kirana',
        seller_kind: 'regular',
        gstin: '08ABCPS1234F1ZX',
        state_code: '08',
        upi_id: 'sharmakirana@upi',
      },
      template: 'bill-1',
      law: LAW,
    },
  } as const;
  return {
    sale_id: saleId,
    number,
    sold_at: SOLD_AT,
    sold_date: '2026-11-22',
    customer_id: rameshId,
    customer_name: 'Ramesh Verma',
    payable_paise: 73100,
    credit_paise: 23100,
    balance_before_paise: 45000,
    status: 'issued',
    state: 'to_send',
    ...foundBy({ number, fact }),
    fact,
  };
}

/** That bill with its goods, of which ten of each are left, and its customer, who owes ₹681.00. */
export async function keepSoldBill(db: LocalDb): Promise<LocalBill> {
  const bill = soldBill();
  await db.bills.add(bill);
  await db.parties.add(ramesh);
  await db.items.bulkAdd(GOODS.map(itemOf));
  return bill;
}

const ramesh: Customer = {
  tenant_id: SHOP,
  customer_id: rameshId,
  seq: 1,
  name: 'Ramesh Verma',
  mobile: '9000000001',
  origin: 'entered',
  balance_paise: paise(68100),
  created_at: EARLIER,
  updated_at: EARLIER,
};

const itemOf = ({ name, unit, price, rate }: (typeof GOODS)[number], index: number): Item => ({
  tenant_id: SHOP,
  item_id: ItemId.parse(idOf(101 + index)),
  seq: index + 1,
  name,
  unit,
  sell_price_paise: paise(price),
  price_includes_tax: true,
  tax: [{ from_date: '2025-09-22', gst_rate_bp: basisPoints(rate) }],
  gst_rate_bp: basisPoints(rate),
  on_hand_milli: milli(10_000),
  created_at: EARLIER,
  updated_at: EARLIER,
});

function figuresOf<Figures>(figures: Figures | undefined): Figures {
  if (figures) return figures;
  throw new RangeError('a priced bill has a figure for each line');
}
