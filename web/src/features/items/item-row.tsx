import type { Item } from '@rmp/contracts/inventory';
import { formatMilli } from '#ui/format.ts';
import { ListRow } from '#ui/list-row.tsx';
import { Money } from '#ui/money.tsx';
import { StateTag } from '#ui/state-tag.tsx';
import { stockMarkOf } from './model/stock-mark.ts';
import { orderNote } from './order-list.tsx';
import { shortUnit, useItemWords } from './words/index.ts';

interface ItemRowProps {
  readonly item: Item;
  readonly hasExamplePrice: boolean;
  /** In the list of what runs short: how much to order. */
  readonly toOrder?: boolean;
}

/** One item: what it costs, how much is there, and whether somebody should look at it. */
export function ItemRow({ item, hasExamplePrice, toOrder = false }: ItemRowProps) {
  const say = useItemWords();
  const mark = stockMarkOf(item);
  const unit = shortUnit(say, item.unit);
  const isCounted = item.on_hand_milli !== 0 || item.low_stock_milli !== undefined;
  const stock = isCounted ? say('on_hand', { quantity: formatMilli(item.on_hand_milli), unit }) : item.category;
  return (
    <ListRow
      href={`/items?i=${item.item_id}`}
      title={item.name}
      note={
        <span className="flex items-center gap-2">
          {mark && <StateTag state="warning" label={say(mark)} />}
          <span className="truncate">{stock}</span>
        </span>
      }
      trail={
        <>
          <Money paise={item.sell_price_paise} />
          <span className="block text-xs text-ink-2">
            {toOrder ? orderNote(item, say) : hasExamplePrice ? say('example') : unit}
          </span>
        </>
      }
    />
  );
}
