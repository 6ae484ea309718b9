import type { SaleLine } from '@rmp/contracts/sales';
import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { formatMilli, formatRate, formatRupees } from '#ui/format.ts';
import { Money } from '#ui/money.tsx';
import { QtyPill } from '#ui/qty-pill.tsx';
import { discountOf } from './model/amounts.ts';
import type { Draft, DraftLine } from './model/draft.ts';
import { lineFigures } from './model/line-figures.ts';
import { warnLine } from './model/warn-line.ts';
import type { LineWarning } from './model/warn-line.ts';
import { unitWord } from './unit-words.ts';
import { useLawWords } from './use-law-words.ts';
import type { CounterBill } from './use-counter.ts';
import type { OpenCounter } from './use-open-counter.ts';
import { warningWords } from './warning-words.ts';
import { WideEntry } from './wide-entry.tsx';
import { useAllBillingWords } from './words/later/index.ts';
import type { SayAllBilling } from './words/later/index.ts';

/** The bill as a table with every figure of the law, and under it the one field. */
export function WideLines({ counter }: { readonly counter: OpenCounter }) {
  const say = useAllBillingWords();
  const { bill, catalogue, openSheet } = counter;
  const { draft } = bill;
  const discount = discountOf(draft.discount, draft.lines);
  const figures = lineFigures(draft, bill.priced);
  const law = useLawWords(bill);
  const box = useRef<HTMLDivElement>(null);
  const shownLine = draft.active.on === 'line' ? draft.active.line_id : draft.lines.length;
  useEffect(() => {
    box.current?.querySelector('[data-active="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [shownLine]);

  return (
    <section className="flex min-h-0 flex-col bg-paper">
      <h1 className="sr-only">{say('page_bill')}</h1>
      <div ref={box} className="min-h-0 flex-1 overflow-y-auto">
        <table className="money-rule w-full border-collapse">
          <Head say={say} />
          <tbody>
            {draft.lines.map((line, index) => (
              <Row
                key={line.line_id}
                line={line}
                place={index + 1}
                figures={figures.get(line.line_id)}
                warning={warnLine(
                  line,
                  line.item_id && catalogue.ofBill.get(line.item_id),
                  figures.get(line.line_id)?.total_paise,
                )}
                law={law.get(line.line_id)}
                bill={bill}
                onOpen={() => openSheet({ is: 'line', line_id: line.line_id })}
                say={say}
              />
            ))}
          </tbody>
        </table>
        {draft.lines.length === 0 && <p className="p-4 text-ink-2">{say('first_item')}</p>}
      </div>
      {discount > 0 && (
        <p className="px-4 py-1 text-sm text-ink-2">{say('discount_shared', { amount: formatRupees(discount) })}</p>
      )}
      <WideEntry counter={counter} />
    </section>
  );
}

function Head({ say }: { readonly say: SayAllBilling }) {
  const cell = 'px-2 py-2 text-right font-bold';
  return (
    <thead className="sticky top-0 border-b border-rule bg-paper text-xs">
      <tr>
        <th scope="col" className="w-9 px-2 text-left">
          #
        </th>
        <th scope="col" className="px-2 text-left">
          {say('item')}
        </th>
        <th scope="col" className="px-2 text-left">
          {say('hsn')}
        </th>
        {(['qty', 'rate_head', 'off_head', 'gst_head'] as const).map((word) => (
          <th key={word} scope="col" className={cell}>
            {say(word)}
          </th>
        ))}
        <th scope="col" className="w-[var(--money-col)] px-3 py-2 text-right">
          {say('amount_head')}
        </th>
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly line: DraftLine;
  readonly place: number;
  readonly figures: SaleLine | undefined;
  readonly warning: LineWarning | undefined;
  /** What the law has against the line, in a sentence. */
  readonly law: string | undefined;
  readonly bill: CounterBill;
  readonly onOpen: () => void;
  readonly say: SayAllBilling;
}

function Row({ line, place, figures, warning, law, bill: { draft, act }, onOpen, say }: RowProps) {
  const warned = warning ? warningWords(warning, say) : law;
  const isActive = draft.active.on === 'line' && draft.active.line_id === line.line_id;
  const off = figures ? figures.discount_paise + figures.bill_discount_paise : 0;
  return (
    <tr data-active={isActive} className={`h-line border-b border-rule ${isActive ? 'bg-act-soft' : ''}`}>
      <td className="px-2 text-ink-2">{place}</td>
      <td className="w-full max-w-0 px-2">
        <button type="button" onClick={onOpen} className="block w-full truncate py-1.5 text-left font-semibold">
          {line.name}
        </button>
        {warned !== undefined && (
          <span className="-mt-1.5 flex items-center gap-1 pb-1 text-xs font-semibold text-wait">
            <TriangleAlert className="size-3.5 flex-none" aria-hidden="true" />
            {warned}
          </span>
        )}
      </td>
      <td className="px-2 text-sm text-ink-2">{line.hsn}</td>
      <td className="px-2">
        <span className="ml-auto grid w-26">
          <QtyPill
            {...shownQuantity(line, draft, isActive)}
            unit={unitWord(line.unit, say)}
            active={isActive}
            warning={warned !== undefined}
            onPress={() => act({ do: 'pick-line', line_id: line.line_id, field: 'qty' })}
          />
        </span>
      </td>
      <td className="px-2 text-right">{plain(line.unit_price_paise)}</td>
      <td className="px-2 text-right text-ink-2">{off > 0 ? plain(off) : ''}</td>
      <td className="px-2 text-right text-ink-2">{figures && formatRate(figures.gst_rate_bp)}</td>
      <td className="px-3 text-right">
        <span className="block w-[calc(var(--money-col)-1.5rem)]">
          <Money paise={figures?.net_paise ?? 0} size="sm" />
        </span>
      </td>
    </tr>
  );
}

const shownQuantity = (line: DraftLine, { typed, active }: Draft, isActive: boolean) =>
  isActive && typed !== '' && active.on === 'line' && active.field === 'qty'
    ? { text: typed }
    : { text: formatMilli(line.qty_milli) };

const plain = (paise: number): string => formatRupees(paise).replace('₹', '');
