import type { Item } from '@rmp/contracts/inventory';
import { memo, useEffect, useRef } from 'react';
import { BillLine } from '#ui/bill-line.tsx';
import { formatRate, formatRupees } from '#ui/format.ts';
import { Money } from '#ui/money.tsx';
import { Paper } from '#ui/paper.tsx';
import { QtyPill } from '#ui/qty-pill.tsx';
import { amountOf, discountOf, lineDiscountOf } from './model/amounts.ts';
import type { Draft, DraftLine, LineField } from './model/draft.ts';
import { lineFigures } from './model/line-figures.ts';
import { isMeasured } from './model/units.ts';
import { warnLine } from './model/warn-line.ts';
import type { CounterBill } from './use-counter.ts';
import { useLawWords } from './use-law-words.ts';
import { unitWord } from './unit-words.ts';
import { warningWords } from './warning-words.ts';
import { useBillingWords } from './words/index.ts';
import type { SayBilling } from './words/index.ts';

export interface BillPaperProps {
  readonly bill: CounterBill;
  readonly items: ReadonlyMap<string, Item>;
  /** The name of a line was pressed. */
  readonly onOpenLine: (lineId: string) => void;
}

/** The bill as it grows: like paper from a printer, the newest line at the lower end and in sight. */
export function BillPaper({ bill, items, onOpenLine }: BillPaperProps) {
  const { draft, act, priced } = bill;
  const figures = lineFigures(draft, priced);
  const law = useLawWords(bill);
  const say = useBillingWords();
  const bearsTax = priced?.seller.seller_kind === 'regular';
  const box = useActiveInSight(draft);
  if (draft.lines.length === 0) return <EmptyPaper say={say} />;

  return (
    <Paper ref={box} torn list columns scrolls label={say('bill_lines')}>
      {draft.lines.map((line) => {
        const field = fieldOf(draft, line);
        const warned = warnLine(line, line.item_id && items.get(line.item_id), figures.get(line.line_id)?.total_paise);
        return (
          <PaperLine
            key={line.line_id}
            line={line}
            field={field}
            typed={field ? draft.typed : ''}
            warning={warned ? warningWords(warned, say) : law.get(line.line_id)}
            bearsTax={bearsTax}
            say={say}
            act={act}
            onOpen={onOpenLine}
          />
        );
      })}
      {draft.discount && <DiscountLine draft={draft} act={act} say={say} />}
    </Paper>
  );
}

interface PaperLineProps {
  readonly line: DraftLine;
  /** What of it digits go to, and which they are so far. */
  readonly field: LineField | undefined;
  readonly typed: string;
  readonly warning: string | undefined;
  readonly bearsTax: boolean;
  readonly say: SayBilling;
  readonly act: CounterBill['act'];
  readonly onOpen: (lineId: string) => void;
}

/** Drawn again only when it changes itself: a long bill grows as fast as a short one. */
const PaperLine = memo(function PaperLine(props: PaperLineProps) {
  const { line, field, typed, warning, bearsTax, say, act, onOpen } = props;
  return (
    <BillLine
      pill={
        <QtyPill
          {...pillOf(line, field, typed, say)}
          active={field !== undefined}
          warning={warning !== undefined}
          onPress={() => act({ do: 'pick-line', line_id: line.line_id, field: 'qty' })}
        />
      }
      name={line.name}
      note={warning ?? rateWords(line, bearsTax, say)}
      warning={warning !== undefined}
      paise={amountOf(line)}
      active={field !== undefined}
      onOpen={() => onOpen(line.line_id)}
      onSwipe={() => act({ do: 'remove-line', line_id: line.line_id })}
    />
  );
});

function EmptyPaper({ say }: { readonly say: SayBilling }) {
  return (
    <Paper torn columns>
      <div className="flex min-h-line items-center justify-between border-b border-rule px-3.5 pt-2.5">
        <span className="text-md font-semibold">{say('new_bill')}</span>
        <Money paise={0} tone="muted" />
      </div>
      <p className="flex min-h-line items-center px-3.5 text-sm text-ink-2">{say('first_item')}</p>
    </Paper>
  );
}

function DiscountLine({ draft, act, say }: Pick<CounterBill, 'draft' | 'act'> & { readonly say: SayBilling }) {
  const isActive = draft.active.on === 'discount';
  const { discount } = draft;
  const shown =
    discount?.by === 'percent'
      ? `${typedOr(draft, isActive, discount.percent_bp, 100)} %`
      : `₹ ${typedOr(draft, isActive, discount?.amount_paise ?? 0, 100)}`;
  return (
    <BillLine
      pill={<QtyPill text={shown} active={isActive} onPress={() => act({ do: 'pick-discount' })} />}
      name={say('discount_on_bill')}
      paise={discountOf(discount, draft.lines)}
      sign="minus"
      active={isActive}
    />
  );
}

/** What was typed, as it was typed; else the figure. */
function typedOr(draft: Draft, isActive: boolean, parts: number, scale: number): string {
  if (isActive && draft.typed !== '') return draft.typed;
  return parts === 0 ? '' : String(parts / scale);
}

const fieldOf = ({ active }: Draft, { line_id }: DraftLine) =>
  active.on === 'line' && active.line_id === line_id ? active.field : undefined;

/** The pill shows what is being typed: a quantity, a rate, a worth, a discount. */
function pillOf(line: DraftLine, field: LineField | undefined, typed: string, say: SayBilling) {
  const unit = unitWord(line.unit, say);
  if (field === undefined || field === 'qty') {
    return typed !== '' && field === 'qty' ? { text: typed, unit } : { milli: line.qty_milli, unit };
  }
  if (field === 'discount' && line.discount_bp !== undefined) return { text: `−${typed} %` };
  return { text: `${field === 'discount' ? '−₹' : '₹'} ${typed}` };
}

function rateWords(line: DraftLine, bearsTax: boolean, say: SayBilling): string {
  const rate = formatRupees(line.unit_price_paise);
  const words = isMeasured(line.unit)
    ? say('per_unit', { rate, unit: unitWord(line.unit, say) })
    : line.qty_milli === 1000
      ? rate
      : say('each', { rate });
  const off = lineDiscountOf(line);
  const parts = [
    words,
    off > 0 && say('off_line', { amount: formatRupees(off) }),
    bearsTax && !line.item_id && say('gst_rate', { rate: formatRate(line.tax[0]?.gst_rate_bp ?? 0) }),
  ];
  return parts.filter((part) => part !== false).join(' · ');
}

/** Scrolls what is typed into view, and each new line. */
function useActiveInSight(draft: Draft) {
  const box = useRef<HTMLDivElement>(null);
  const { active, lines } = draft;
  useEffect(() => {
    const shown = box.current?.querySelector('[data-active="true"]');
    if (box.current && shown) scrollWithin(box.current, shown);
  }, [active, lines.length]);
  return box;
}

/** As `scrollIntoView` to the nearest edge, of this box alone: that one looks at everything around it, too. */
function scrollWithin(box: Element, shown: Element): void {
  const [outer, inner] = [box.getBoundingClientRect(), shown.getBoundingClientRect()];
  if (inner.bottom > outer.bottom) box.scrollTop += inner.bottom - outer.bottom;
  else if (inner.top < outer.top) box.scrollTop -= outer.top - inner.top;
}
