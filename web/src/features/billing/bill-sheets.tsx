import { basisPoints, slabsOn } from '@rmp/gst';
import { useState } from 'react';
import { today } from '#platform/clock.ts';
import { Button } from '#ui/button.tsx';
import { ChipRow } from '#ui/chip-row.tsx';
import { EmptyLine } from '#ui/empty-line.tsx';
import { Field } from '#ui/field.tsx';
import { formatRate, formatRupees } from '#ui/format.ts';
import { formatTime } from '#ui/format-time.ts';
import { ListRow, Rows } from '#ui/list-row.tsx';
import { Money } from '#ui/money.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { AboveMrpPart } from './above-mrp-part.tsx';
import type { Action } from './model/actions.ts';
import { amountOf, amountOfLines } from './model/amounts.ts';
import type { Draft, DraftLine, LineField } from './model/draft.ts';
import { taxOf } from './model/item-line.ts';
import type { LooseTerms } from './model/item-line.ts';
import { lineFigures } from './model/line-figures.ts';
import { present } from './model/present.ts';
import type { PricedDraft } from './model/price-draft.ts';
import { isMeasured } from './model/units.ts';
import { quantityWords } from './unit-words.ts';
import { useKeepLooseTerms } from './use-loose-terms.ts';
import type { HeldDraft } from './use-held-bills.ts';
import { useAllBillingWords } from './words/later/index.ts';

interface SheetProps {
  readonly onClose: () => void;
}

export interface HoldSheetProps extends SheetProps {
  readonly held: readonly HeldDraft[];
  readonly onResume: (heldId: string) => void;
}

/** Bills set aside, newest first. */
export function HoldSheet({ held, onResume, onClose }: HoldSheetProps) {
  const say = useAllBillingWords();
  return (
    <Sheet title={say('holds')} onClose={onClose}>
      {held.length === 0 && <EmptyLine text={say('no_holds')} />}
      <Rows label={say('holds')}>
        {held.map(({ held_id, held_at, draft }) => (
          <ListRow
            key={held_id}
            title={say('held_bill', { name: draft.customer?.name ?? say('walk_in'), count: draft.lines.length })}
            note={formatTime(held_at)}
            trail={<Money paise={amountOfLines(draft.lines)} />}
            onPress={() => onResume(held_id)}
          />
        ))}
      </Rows>
    </Sheet>
  );
}

export interface LineSheetProps extends SheetProps {
  readonly draft: Draft;
  readonly lineId: string;
  /** Where the shop's bills show tax, open-price goods have a rate to be told. */
  readonly priced: PricedDraft | undefined;
  readonly act: (action: Action) => void;
}

/** More of one line: its rate, a discount of its own, why it is above MRP, the tax of open-price goods, out with it. */
export function LineSheet({ draft, lineId, priced, act, onClose }: LineSheetProps) {
  const say = useAllBillingWords();
  const line = draft.lines.find(({ line_id }) => line_id === lineId);
  if (!line) return null;

  const type = (field: LineField) => () => {
    act({ do: 'pick-line', line_id: lineId, field });
    onClose();
  };
  return (
    <Sheet title={line.name} onClose={onClose}>
      <div className="flex flex-col gap-3 p-3">
        <p className="text-ink-2">
          {quantityWords(line.qty_milli, line.unit, say)} · {formatRupees(line.unit_price_paise)} ·{' '}
          {formatRupees(amountOf(line))}
        </p>
        <div className="grid grid-cols-2 gap-gap">
          <Button label={say('rate')} onPress={type('rate')} />
          {isMeasured(line.unit) && <Button label={say('worth')} onPress={type('worth')} />}
          <Button label={say('line_discount')} onPress={type('discount')} />
          <Button
            kind="danger"
            label={say('remove')}
            onPress={() => {
              act({ do: 'remove-line', line_id: lineId });
              onClose();
            }}
          />
        </div>
        <AboveMrpPart line={line} total={lineFigures(draft, priced).get(lineId)?.total_paise} act={act} />
        {!line.item_id && priced?.seller.seller_kind === 'regular' && <LooseTax line={line} act={act} />}
      </div>
    </Sheet>
  );
}

/** What open-price goods are taxed as; the next ones are taxed alike. */
function LooseTax({ line, act }: { readonly line: DraftLine; readonly act: (action: Action) => void }) {
  const say = useAllBillingWords();
  const keep = useKeepLooseTerms();
  const [hsn, setHsn] = useState(line.hsn ?? '');
  const change = (terms: LooseTerms): void => {
    act({ do: 'change-line', line_id: line.line_id, change: { tax: taxOf(terms.gst_rate_bp), hsn: terms.hsn } });
    keep(terms);
  };
  const gst_rate_bp = line.tax[0]?.gst_rate_bp ?? basisPoints(0);
  return (
    <>
      <div className="-mx-3 flex flex-col gap-1">
        <span className="px-gutter text-sm font-bold text-ink-2">{say('tax')}</span>
        <ChipRow
          label={say('tax')}
          options={slabsOn(today()).map((rate) => ({ value: String(rate), label: formatRate(rate) }))}
          value={String(gst_rate_bp)}
          onChange={(rate) => change(present({ gst_rate_bp: basisPoints(Number(rate)), hsn: line.hsn }))}
        />
      </div>
      <Field
        label={say('hsn')}
        value={hsn}
        inputMode="numeric"
        autoComplete="off"
        maxLength={8}
        onChange={(text) => {
          setHsn(text);
          change(present({ gst_rate_bp, hsn: HSN.test(text) ? text : undefined }));
        }}
      />
    </>
  );
}

/** Two, four, six or eight digits; what is not one yet is not on the bill. */
const HSN = /^(?:\d{2}){1,4}$/;

export interface WaysSheetProps extends SheetProps {
  readonly act: (action: Action) => void;
  readonly onBuyer: () => void;
}

/** The less usual ways to pay, and what the paper says of the buyer. */
export function WaysSheet({ act, onBuyer, onClose }: WaysSheetProps) {
  const say = useAllBillingWords();
  return (
    <Sheet title={say('more_ways')} onClose={onClose}>
      <Rows>
        {(['card', 'bank', 'cheque'] as const).map((mode) => (
          <ListRow
            key={mode}
            title={say(mode)}
            onPress={() => {
              act({ do: 'pick-tender', mode });
              onClose();
            }}
          />
        ))}
        <ListRow title={say('buyer')} note={say('buyer_note')} onPress={onBuyer} />
      </Rows>
    </Sheet>
  );
}

const DUE_DAYS = [7, 15, 30] as const;
const DAY_MS = 86_400_000;

/** When the udhaar of this bill is to be paid. */
export function DueSheet({ act, onClose }: SheetProps & { readonly act: (action: Action) => void }) {
  const say = useAllBillingWords();
  const choose = (dueDate: string | undefined) => () => {
    act({ do: 'set-due-date', due_date: dueDate });
    onClose();
  };
  return (
    <Sheet title={say('due_date')} onClose={onClose}>
      <Rows>
        {DUE_DAYS.map((days) => (
          <ListRow key={days} title={say('due_in', { count: days })} onPress={choose(dayAfter(today(), days))} />
        ))}
        <ListRow title={say('no_due_date')} onPress={choose(undefined)} />
      </Rows>
    </Sheet>
  );
}

const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** A code nobody can scan: its digits are under the bars. */
export function CodeSheet({ onCode, onClose }: SheetProps & { readonly onCode: (code: string) => void }) {
  const say = useAllBillingWords();
  const [code, setCode] = useState('');
  return (
    <Sheet title={say('scan')} onClose={onClose}>
      <form
        className="flex flex-col gap-3 p-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim() !== '') onCode(code.trim());
        }}
      >
        <p className="text-ink-2">{say('camera_hint')}</p>
        <Field
          label={say('type_code')}
          value={code}
          onChange={setCode}
          inputMode="numeric"
          autoComplete="off"
          autoFocus
        />
        <Button type="submit" kind="primary" label={say('done')} />
      </form>
    </Sheet>
  );
}
