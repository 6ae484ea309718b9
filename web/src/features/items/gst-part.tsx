import { useState } from 'react';
import { today } from '#platform/clock.ts';
import { formatDate } from '#ui/format-time.ts';
import { formatRate, formatRupees } from '#ui/format.ts';
import { Segmented } from '#ui/segmented.tsx';
import type { ItemDraft } from './model/item-draft.ts';
import { slabsFor } from './model/slabs.ts';
import { onePiece } from './model/code-note.ts';
import { useShowsTax } from './use-items-page.ts';
import { useItemWords } from './words/index.ts';

export interface GstPartProps {
  readonly draft: ItemDraft;
  /** The day from which the rate holds; absent for one that begins when it is saved. */
  readonly since: string | undefined;
  readonly locked: boolean;
  readonly onChange: (change: Partial<ItemDraft>) => void;
}

/** Rate and whether the tax is in the price. A shop whose bills show no tax sees one line that opens. */
export function GstPart(props: GstPartProps) {
  const say = useItemWords();
  if (useShowsTax()) return <GstFields {...props} />;
  return (
    <details className="rounded-record bg-paper">
      <summary className="flex min-h-11 cursor-pointer items-center px-3 text-sm text-ink-2">
        {say('no_tax_shown')}
      </summary>
      <div className="p-2">
        <GstFields {...props} />
      </div>
    </details>
  );
}

function GstFields({ draft, since, locked, onChange }: GstPartProps) {
  const say = useItemWords();
  const [{ usual, others }] = useState(() => slabsFor(today()));
  const [showsOthers, showOthers] = useState(false);
  const isOther = showsOthers || !usual.includes(draft.gst_rate_bp);
  const choose = (rate: string) => {
    showOthers(rate === OTHER);
    if (rate !== OTHER) onChange({ gst_rate_bp: Number(rate) });
  };

  return (
    <fieldset disabled={locked} className="flex min-w-0 flex-col gap-2.5">
      <legend className="flex w-full justify-between px-1 pb-1 text-sm text-ink-2">
        {say('gst')}
        {since !== undefined && <span>{say('rate_from', { date: formatDate(since) })}</span>}
      </legend>
      <Segmented
        label={say('gst')}
        options={[...usual.map(asOption), { value: OTHER, label: say('other') }]}
        value={isOther ? OTHER : String(draft.gst_rate_bp)}
        onChange={choose}
      />
      {isOther && (
        <Segmented
          label={say('other_rates')}
          options={ratesShown(others, draft.gst_rate_bp, usual).map(asOption)}
          value={String(draft.gst_rate_bp)}
          onChange={(rate) => onChange({ gst_rate_bp: Number(rate) })}
        />
      )}
      {draft.gst_rate_bp === 0 && (
        <Segmented
          label={say('why_no_tax')}
          options={WHYS.map((why) => ({ value: why, label: say(why) }))}
          value={draft.treatment === 'exempt' || draft.treatment === 'non_gst' ? draft.treatment : 'nil'}
          onChange={(treatment) => onChange({ treatment })}
        />
      )}
      <div className="rounded-record bg-paper p-2.5">
        <Segmented
          label={say('tax_question')}
          options={[
            { value: 'inside', label: say('tax_inside') },
            { value: 'on_top', label: say('tax_on_top') },
          ]}
          value={draft.price_includes_tax ? 'inside' : 'on_top'}
          onChange={(where) => onChange({ price_includes_tax: where === 'inside' })}
        />
        <p className="min-h-6 pt-2 text-sm text-ink-2">
          <Split draft={draft} />
        </p>
      </div>
    </fieldset>
  );
}

const OTHER = 'other';

/** The three columns of the returns for goods without tax. */
const WHYS = ['nil', 'exempt', 'non_gst'] as const;

const asOption = (rate: number) => ({ value: String(rate), label: formatRate(rate) });

/** An item may bear a rate that is in force no more: it is shown until another one is chosen. */
const ratesShown = (others: readonly number[], rate: number, usual: readonly number[]): readonly number[] =>
  others.includes(rate) || usual.includes(rate) ? others : [...others, rate];

/** `₹38.00 = ₹36.20 + ₹0.90 CGST + ₹0.90 SGST`, computed as a bill computes it. */
function Split({ draft }: { readonly draft: ItemDraft }) {
  const say = useItemWords();
  const split = draft.gst_rate_bp === 0 ? undefined : onePiece(draft, today());
  if (!split) return draft.gst_rate_bp === 0 ? say('no_tax_in_it') : null;

  const taxes = `${formatRupees(split.cgst_paise)} ${say('cgst')} + ${formatRupees(split.sgst_paise)} ${say('sgst')}`;
  const off = split.concession_paise ? ` − ${formatRupees(split.concession_paise)}` : '';
  const [taxable, total] = [formatRupees(split.taxable_paise), formatRupees(split.total_paise)];
  return (
    <span className="text-ink">
      {draft.price_includes_tax ? `${total} = ${taxable} + ${taxes}${off}` : `${taxable} + ${taxes}${off} = ${total}`}
    </span>
  );
}
