import { useState } from 'react';
import type { Item } from '@rmp/contracts/inventory';
import { Button } from '#ui/button.tsx';
import { formatMilli } from '#ui/format.ts';
import { StateTag } from '#ui/state-tag.tsx';
import { stockMarkOf } from './model/stock-mark.ts';
import { StockSheet } from './stock-sheet.tsx';
import { useMayMoveStock } from './use-items-page.ts';
import { shortUnit, useItemWords } from './words/index.ts';

interface StockPanelProps {
  readonly item: Item;
  /** The stock was moved by this difference, in thousandths. */
  readonly onMoved: (deltaMilli: number) => void;
}

/** How much of an item is there, and the way to change it. */
export function StockPanel({ item, onMoved }: StockPanelProps) {
  const say = useItemWords();
  const mayMove = useMayMoveStock();
  const [isOpen, open] = useState(false);
  const mark = stockMarkOf(item);
  return (
    <section className="flex items-center justify-between gap-2 rounded-record bg-paper p-3">
      <div className="min-w-0 leading-tight">
        <h2 className="flex items-center gap-2 text-xs text-ink-2">
          {say('in_stock')}
          {mark && <StateTag state="warning" label={say(mark)} />}
        </h2>
        <span className="text-money-lg font-bold">{formatMilli(item.on_hand_milli)}</span>{' '}
        <span className="text-md">{shortUnit(say, item.unit)}</span>
      </div>
      <Button
        size="md"
        label={say('add_or_remove')}
        off={mayMove ? undefined : say('only_reading')}
        onPress={() => open(true)}
      />
      {isOpen && <StockSheet item={item} onMoved={onMoved} onClose={() => open(false)} />}
    </section>
  );
}
