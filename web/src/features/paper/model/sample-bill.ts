import type { PaymentId } from '@rmp/contracts';
import type { SellerSnapshot } from '@rmp/contracts/sales';
import { basisPoints, chargesTax, documentTypeFor, milli, paise, priceBill } from '@rmp/gst';
import type { PaperLocale, SalePaper } from '@rmp/invoice-document';

/** Name in both languages, HSN, unit, thousandths, paise a unit, rate in basis points. */
const GOODS = [
  [{ en: 'Toor dal, loose', hi: 'तूर दाल, खुली' }, '0713', 'KGS', 1250, 16000, 0],
  [{ en: 'Sugar, loose', hi: 'चीनी, खुली' }, '1701', 'KGS', 2000, 4600, 500],
  [{ en: 'Soap bar', hi: 'साबुन' }, '3401', 'PCS', 3000, 3800, 500],
  [{ en: 'Battery pack', hi: 'बैटरी पैक' }, '8506', 'PCS', 1000, 12000, 1800],
] as const;

const BILL_DISCOUNT = paise(2000);
const PAID = paise(30000);
const PAYMENT = '00000000-0000-7000-8000-000000000000' as PaymentId;

/** A bill as this shop would write it that day, so that its papers can be looked at before there is one. */
export function sampleBill(seller: SellerSnapshot, sold_at: string, sold_date: string, locale: PaperLocale): SalePaper {
  const asked = GOODS.map(([name, hsn, unit, qty, price, rate], at) => ({
    line_no: at + 1,
    name: name[locale],
    hsn,
    unit,
    qty_milli: milli(qty),
    unit_price_paise: paise(price),
    price_includes_tax: true,
    gst_rate_bp: basisPoints(rate),
  }));
  const { lines, totals } = priced(asked, seller);
  return {
    number: 'A/2627/000118',
    document_type: documentTypeFor({ seller_kind: seller.seller_kind, lines: asked, buyer_registered: false }),
    status: 'issued',
    sold_at,
    sold_date,
    seller,
    customer: { name: locale === 'hi' ? 'रमेश वर्मा' : 'Ramesh Verma', mobile: '9000000012' },
    supply: 'regular',
    reverse_charge: false,
    place_of_supply: seller.state_code,
    lines: asked.flatMap((line, at) => {
      const figures = lines[at];
      return figures ? [{ ...line, ...figures }] : [];
    }),
    totals,
    tenders: [{ payment_id: PAYMENT, mode: 'cash', amount_paise: PAID }],
    credit_paise: paise(totals.payable_paise - PAID),
  };
}

function priced(lines: Parameters<typeof priceBill>[0]['lines'], { seller_kind }: SellerSnapshot) {
  const bill = priceBill({
    lines,
    bill_discount_paise: BILL_DISCOUNT,
    charges: [],
    supply: 'intra',
    charges_tax: chargesTax(seller_kind),
  });
  if (!bill.ok) throw new RangeError(`the sample is no bill: ${bill.refusal.code}`);
  return bill.value;
}
