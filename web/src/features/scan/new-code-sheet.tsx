import type { Item } from '@rmp/contracts/inventory';
import { useState } from 'react';
import { addItem, emptyDraft, entryFrom, slabsFor, useMayChange, useShowsTax } from '#features/items/index.ts';
import { useLocal } from '#local/index.ts';
import { today } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { useDeviceSession } from '#platform/session.ts';
import { Button } from '#ui/button.tsx';
import { ChipRow } from '#ui/chip-row.tsx';
import { feel } from '#ui/feedback.ts';
import { Field } from '#ui/field.tsx';
import { formatRate } from '#ui/format.ts';
import { MoneyField } from '#ui/money-field.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { labelDigits } from './model/scale-label.ts';
import type { ScaleLabel } from './model/scale-label.ts';
import { ScalePart } from './scale-part.tsx';
import { takeUnnamed, useUnnamed } from './unnamed-codes.ts';
import { useScanWords } from './words/index.ts';

export interface NewCodeSheetProps {
  readonly code: string;
  /** The bill on the counter. */
  readonly saleId: string;
  /** The code is an item now; `times`: how often it was scanned for this bill. */
  readonly onNamed: (item: Item, times: number, label?: ScaleLabel) => void;
  /** Sells it without entering it. */
  readonly onLoose: () => void;
  readonly onClose: () => void;
}

/** What a new code is: a name and a price, and the shop knows it from now on. Scanning goes on behind it. */
export function NewCodeSheet({ code, saleId, onNamed, onLoose, onClose }: NewCodeSheetProps) {
  const say = useScanWords();
  const db = useLocal();
  const mayName = useMayChange();
  const times = useUnnamed().find((one) => one.code === code && one.sale_id === saleId)?.times ?? 0;
  const form = useNewItem(code);
  const [digits, setDigits] = useState(() => labelDigits(code));

  const drop = async (): Promise<number> => (db ? takeUnnamed(db, code, saleId) : 0);
  const save = async (): Promise<void> => {
    const item = await form.save();
    if (item) onNamed(item, await drop());
  };
  const taught = async (item: Item, label: ScaleLabel): Promise<void> => onNamed(item, await drop(), label);
  const leave = (then: () => void) => () => void drop().then(then);

  if (digits !== undefined) {
    return (
      <Sheet title={say('code_is_new', { code })} onClose={onClose}>
        <div className="flex flex-col gap-3 p-3">
          <ScalePart digits={digits} onTaught={(item, label) => void taught(item, label)} />
          <Button size="md" label={say('new_item')} onPress={() => setDigits(undefined)} />
        </div>
      </Sheet>
    );
  }
  return (
    <Sheet title={say('code_is_new', { code })} onClose={onClose}>
      <form
        className="flex flex-col gap-3 p-3"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {mayName ? <NewItemFields form={form} /> : <p>{say('may_not_add')}</p>}
        {form.hasFailed && (
          <p role="alert" className="font-semibold text-due">
            {say('could_not_keep')}
          </p>
        )}
        {times > 0 && <p className="text-sm text-ink-2">{say('times_on_bill', { count: times })}</p>}
        {mayName && <Button type="submit" kind="primary" label={say('save_item')} />}
        <div className="grid grid-cols-2 gap-gap">
          <Button size="md" label={say('sell_loose')} onPress={leave(onLoose)} />
          <Button size="md" label={say('forget_code')} onPress={leave(onClose)} />
        </div>
      </form>
    </Sheet>
  );
}

type NewItemForm = ReturnType<typeof useNewItem>;

function NewItemFields({ form: { draft, change, isJudged } }: { readonly form: NewItemForm }) {
  const say = useScanWords();
  const showsTax = useShowsTax();
  const [rates] = useState(ratesBestFirst);
  return (
    <>
      <Field
        label={say('name')}
        value={draft.name}
        error={isJudged && draft.name.trim() === '' ? say('name_missing') : undefined}
        maxLength={120}
        autoFocus
        onChange={(name) => change({ name })}
      />
      <MoneyField
        label={say('price')}
        paise={draft.sell_price_paise}
        error={isJudged && draft.sell_price_paise === undefined ? say('price_missing') : undefined}
        onChange={(sell_price_paise) => change({ sell_price_paise })}
      />
      {showsTax && (
        <div className="-mx-3">
          <ChipRow
            label={say('gst')}
            options={rates.map((rate) => ({ value: String(rate), label: formatRate(rate) }))}
            value={String(draft.gst_rate_bp)}
            onChange={(rate) => change({ gst_rate_bp: Number(rate) })}
          />
        </div>
      )}
    </>
  );
}

function useNewItem(code: string) {
  const db = useLocal();
  const author = useDeviceSession();
  const [draft, setDraft] = useState(() => emptyDraft({ barcode: code }));
  const [isJudged, judge] = useState(false);
  const [hasFailed, fail] = useState(false);
  const [id] = useState(newId);

  /** The item as this device keeps it; undefined when something is missing, or it could not be kept. */
  const save = async (): Promise<Item | undefined> => {
    judge(true);
    if (!db || !author || draft.name.trim() === '' || draft.sell_price_paise === undefined) {
      feel('refused');
      return undefined;
    }
    try {
      await addItem(db, author, entryFrom(draft, id));
      return await db.items.where('item_id').equals(id).first();
    } catch {
      fail(true);
      return undefined;
    }
  };
  return { draft, isJudged, hasFailed, save, change: (next: Partial<typeof draft>) => setDraft({ ...draft, ...next }) };
}

/** Those of most goods stand first, so that nobody scrolls for them. */
function ratesBestFirst(): readonly number[] {
  const { usual, others } = slabsFor(today());
  return [...usual, ...others];
}
