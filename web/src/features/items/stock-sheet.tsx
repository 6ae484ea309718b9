import { useState } from 'react';
import type { Item } from '@rmp/contracts/inventory';
import { useLocal } from '#local/index.ts';
import { useDeviceSession } from '#platform/session.ts';
import { Button } from '#ui/button.tsx';
import { ChipRow } from '#ui/chip-row.tsx';
import { feel } from '#ui/feedback.ts';
import { Field } from '#ui/field.tsx';
import { formatMilli } from '#ui/format.ts';
import { Segmented } from '#ui/segmented.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { REASONS, stockChange } from './model/stock-change.ts';
import type { StockAct, StockChange, StockReason } from './model/stock-change.ts';
import { moveStock } from './move-stock.ts';
import { shortUnit, useItemWords } from './words/index.ts';
import type { SayItems } from './words/index.ts';

const ACTS = ['stock_in', 'stock_out', 'counted'] as const;

interface StockSheetProps {
  readonly item: Item;
  /** By how much, in thousandths. */
  readonly onMoved: (deltaMilli: number) => void;
  readonly onClose: () => void;
}

/** Stock that came, went, or was counted: how much, and why. */
export function StockSheet({ item, onMoved, onClose }: StockSheetProps) {
  const say = useItemWords();
  const db = useLocal();
  const author = useDeviceSession();
  const [act, setAct] = useState<StockAct>('stock_in');
  const [reason, setReason] = useState<StockReason>('received');
  const [typed, setTyped] = useState('');
  const [hasFailed, fail] = useState(false);
  const change = stockChange(item.on_hand_milli, act, typed, reason);

  const choose = (next: StockAct) => {
    setAct(next);
    setReason(REASONS[next][0]);
  };
  const save = async () => {
    if (change.is !== 'change' || !db || !author) return feel('refused');
    try {
      await moveStock(db, author, item, change.movement);
      feel('saved');
      onClose();
      onMoved(change.movement.delta_milli);
    } catch {
      fail(true);
    }
  };

  return (
    <Sheet title={say('change_stock', { name: item.name })} onClose={onClose}>
      <div className="flex flex-col gap-3 px-gutter pb-3">
        <Segmented
          label={say('in_stock')}
          options={ACTS.map((value) => ({ value, label: say(value) }))}
          value={act}
          onChange={choose}
        />
        <Field
          label={say(act === 'counted' ? 'how_many_there' : 'how_much')}
          value={typed}
          inputMode="decimal"
          autoComplete="off"
          error={hasFailed ? say('could_not_save') : undefined}
          trail={<span className="text-sm text-ink-2">{shortUnit(say, item.unit)}</span>}
          onChange={setTyped}
        />
        {act !== 'counted' && (
          <div className="-mx-gutter">
            <ChipRow
              label={say('why')}
              options={REASONS[act].map((value) => ({ value, label: say(value) }))}
              value={reason}
              onChange={setReason}
            />
          </div>
        )}
        <p role="status" className="min-h-6 text-sm text-ink-2">
          {sentence(change, item, say)}
        </p>
        <Button
          kind="primary"
          label={say('save_stock')}
          off={change.is === 'change' ? undefined : sentence(change, item, say) || say('how_much')}
          onPress={() => void save()}
        />
      </div>
    </Sheet>
  );
}

function sentence(change: StockChange, { unit }: Item, say: SayItems): string {
  if (change.is !== 'change') return change.is === 'same' ? say('stock_same') : '';
  return say('stock_will_be', { quantity: formatMilli(change.on_hand_milli), unit: shortUnit(say, unit) });
}
