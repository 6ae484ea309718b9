import { COMPOSITION_LEGEND } from '@rmp/gst';
import type { LocalBill } from '#local/index.ts';
import { formatMobile, formatRate, formatRupees } from '#ui/format.ts';
import { formatDayAndTime } from '#ui/format-time.ts';
import { Receipt } from '#ui/receipt.tsx';
import type { ReceiptSum } from '#ui/receipt.tsx';
import type { SaleFact } from './model/sale-fact.ts';
import { quantityWords } from './unit-words.ts';
import { useAllBillingWords } from './words/later/index.ts';
import type { SayAllBilling } from './words/later/index.ts';

type Fact = NonNullable<LocalBill['fact']>;

export interface BillReceiptProps {
  readonly bill: LocalBill;
  /** The customer holds one already. */
  readonly isDuplicate?: boolean;
}

/** The paper of a bill held whole: lines before the discount, tax by rate after it, as issued. */
export function BillReceipt({ bill, isDuplicate = false }: BillReceiptProps) {
  const say = useAllBillingWords();
  const { fact } = bill;
  if (!fact) return null;
  const { seller, lines, totals, document_type } = fact.issued;
  return (
    <Receipt
      head={headOf(seller, say)}
      title={titleOf(bill, say(document_type), isDuplicate, say)}
      number={bill.number}
      when={formatDayAndTime(bill.sold_at)}
      customer={customerWords(fact)}
      lines={lines.map((line) => ({
        name: line.name,
        detail: detailOf(line, say),
        paise: line.gross_paise,
      }))}
      sums={sumsOf(totals, say)}
      total={{ label: say('total'), paise: totals.payable_paise }}
      tenders={[...taxesOf(fact.issued, say), ...tendersOf(fact, say)]}
      balance={bill.credit_paise > 0 ? { label: say('udhaar'), paise: bill.credit_paise } : undefined}
      foot={[say('thank_you')]}
    />
  );
}

const titleOf = ({ status }: LocalBill, document: string, isDuplicate: boolean, say: SayAllBilling): string =>
  [document, isDuplicate && say('duplicate'), status === 'cancelled' && say('stamp_cancelled')]
    .filter(Boolean)
    .join(' · ');

type Issued = SaleFact['issued'];

function detailOf({ qty_milli, unit, unit_price_paise, hsn }: Issued['lines'][number], say: SayAllBilling): string {
  const goods = `${quantityWords(qty_milli, unit, say)} x ${formatRupees(unit_price_paise)}`;
  return hsn === undefined ? goods : `${goods} · HSN ${hsn}`;
}

/** A composition dealer says on top of every bill what he is (rule 5(1)(f)). */
function headOf(
  { business_name, address, mobile, gstin, seller_kind, paper }: Issued['seller'],
  say: SayAllBilling,
): readonly string[] {
  return [
    business_name,
    ...(seller_kind === 'composition' ? [COMPOSITION_LEGEND] : []),
    ...(address ? [address] : []),
    ...(mobile ? [formatMobile(mobile)] : []),
    ...(gstin ? [say('gstin', { gstin })] : []),
    ...(paper?.fssai_number === undefined ? [] : [say('fssai', { number: paper.fssai_number })]),
    ...(paper?.drug_licence_numbers ?? []).map((number) => say('drug_licence', { number })),
  ];
}

const customerWords = ({ customer }: Fact): string | undefined =>
  customer &&
  [customer.name, customer.mobile && formatMobile(customer.mobile), customer.gstin].filter(Boolean).join(', ');

function sumsOf(
  { discount_paise, round_off_paise, charges_paise }: Issued['totals'],
  say: SayAllBilling,
): readonly ReceiptSum[] {
  const sums = [
    { label: say('discount'), paise: -discount_paise },
    { label: say('charges'), paise: charges_paise },
    { label: say('round_off'), paise: round_off_paise },
  ];
  return sums.filter(({ paise }) => paise !== 0);
}

const tendersOf = ({ tenders = [] }: Fact, say: SayAllBilling): readonly ReceiptSum[] =>
  tenders.map(({ mode, amount_paise }) => ({
    label: say(mode === 'advance' ? 'old_advance' : mode),
    paise: amount_paise,
  }));

/** Taxable value and tax of each rate, summed from the stored lines. A seller without tax on his bills prints none. */
function taxesOf({ lines, totals, seller }: Issued, say: SayAllBilling): readonly ReceiptSum[] {
  if (seller.seller_kind !== 'regular') return [];
  const isInter = totals.igst_paise > 0;
  const { concession_paise: concession } = totals;
  const conceded = concession ? [{ label: say('concession'), paise: -concession }] : [];
  const taxes = [...Map.groupBy(lines, ({ gst_rate_bp }) => gst_rate_bp)].flatMap(([rate, ofRate]) => {
    const sum = (field: 'taxable_paise' | 'cgst_paise' | 'sgst_paise' | 'igst_paise'): number =>
      ofRate.reduce((total, line) => total + line[field], 0);
    const taxable = { label: say('taxable_at', { rate: formatRate(rate) }), paise: sum('taxable_paise') };
    if (rate === 0) return [{ ...taxable, label: say('not_taxed') }];
    if (isInter) return [taxable, { label: say('igst_at', { rate: formatRate(rate) }), paise: sum('igst_paise') }];
    const half = formatRate(rate / 2);
    return [
      taxable,
      { label: say('cgst_at', { rate: half }), paise: sum('cgst_paise') },
      { label: say('sgst_at', { rate: half }), paise: sum('sgst_paise') },
    ];
  });
  return [...taxes, ...conceded];
}
