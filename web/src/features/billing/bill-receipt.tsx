import { COMPOSITION_LEGEND } from '@rmp/gst';
import type { LocalBill } from '#local/index.ts';
import { formatMobile, formatRate, formatRupees } from '#ui/format.ts';
import { formatDayAndTime } from '#ui/format-time.ts';
import { Receipt } from '#ui/receipt.tsx';
import type { ReceiptSum } from '#ui/receipt.tsx';
import type { SaleFact } from './model/sale-fact.ts';
import { quantityWords } from './unit-words.ts';
import { useBillingWords } from './words/index.ts';
import type { SayBilling } from './words/index.ts';

type Fact = NonNullable<LocalBill['fact']>;

/** The paper of a bill made here: lines before the discount, tax by rate after it, as issued. */
export function BillReceipt({ bill }: { readonly bill: LocalBill }) {
  const say = useBillingWords();
  const { fact } = bill;
  if (!fact) return null;
  const { seller, lines, totals, document_type } = fact.issued;
  return (
    <Receipt
      head={headOf(seller, say)}
      title={bill.status === 'cancelled' ? `${say(document_type)} · ${say('stamp_cancelled')}` : say(document_type)}
      number={bill.number}
      when={formatDayAndTime(bill.sold_at)}
      customer={customerWords(fact)}
      lines={lines.map((line) => ({
        name: line.name,
        detail: `${quantityWords(line.qty_milli, line.unit, say)} x ${formatRupees(line.unit_price_paise)}`,
        paise: line.gross_paise,
      }))}
      sums={sumsOf(totals, say)}
      total={{ label: say('total'), paise: totals.payable_paise }}
      tenders={[...tendersOf(fact, say), ...taxOf(lines, say)]}
      balance={bill.credit_paise > 0 ? { label: say('udhaar'), paise: bill.credit_paise } : undefined}
      foot={footOf(seller.seller_kind, totals, say)}
    />
  );
}

type Issued = SaleFact['issued'];

function headOf(seller: Issued['seller'], say: SayBilling): readonly string[] {
  const { business_name, address, mobile, gstin } = seller;
  return [business_name, address, mobile && formatMobile(mobile), gstin && say('gstin', { gstin })].filter(
    (line) => line !== undefined && line !== '',
  ) as string[];
}

const customerWords = ({ customer }: Fact): string | undefined =>
  customer &&
  [customer.name, customer.mobile && formatMobile(customer.mobile), customer.gstin].filter(Boolean).join(', ');

function sumsOf(
  { discount_paise, round_off_paise, charges_paise }: Issued['totals'],
  say: SayBilling,
): readonly ReceiptSum[] {
  const sums = [
    { label: say('discount'), paise: -discount_paise },
    { label: say('charges'), paise: charges_paise },
    { label: say('round_off'), paise: round_off_paise },
  ];
  return sums.filter(({ paise }) => paise !== 0);
}

const tendersOf = ({ tenders = [] }: Fact, say: SayBilling): readonly ReceiptSum[] =>
  tenders.map(({ mode, amount_paise }) => ({
    label: say(mode === 'advance' ? 'old_advance' : mode),
    paise: amount_paise,
  }));

/** One row for each rate, summed from the stored lines. */
function taxOf(lines: Issued['lines'], say: SayBilling): readonly ReceiptSum[] {
  const byRate = Map.groupBy(lines, ({ gst_rate_bp }) => gst_rate_bp);
  return [...byRate]
    .map(([rate, of]) => ({
      rate,
      tax: of.reduce((sum, line) => sum + line.cgst_paise + line.sgst_paise + line.igst_paise + line.cess_paise, 0),
    }))
    .filter(({ tax }) => tax > 0)
    .map(({ rate, tax }) => ({ label: say('tax_inside', { rate: formatRate(rate) }), paise: tax }));
}

/** A composition dealer says on top of the law's paper what he is; others thank. */
const footOf = (
  kind: Issued['seller']['seller_kind'],
  _totals: Issued['totals'],
  say: SayBilling,
): readonly string[] => (kind === 'composition' ? [COMPOSITION_LEGEND, say('thank_you')] : [say('thank_you')]);
