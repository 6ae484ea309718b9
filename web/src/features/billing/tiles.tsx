import type { Item } from '@rmp/contracts/inventory';
import { useMemo } from 'react';
import { formatMilli, formatShortRupees } from '#ui/format.ts';
import { Tile, TileGrid } from '#ui/tile.tsx';
import type { Draft } from './model/draft.ts';
import { fromBelow } from './model/tiles.ts';
import { isMeasured } from './model/units.ts';
import { unitWord } from './unit-words.ts';
import type { TileOrder } from './use-tile-order.ts';
import { useBillingWords } from './words/index.ts';

export interface TilesProps {
  /** In their kept order, best first. */
  readonly items: readonly Item[];
  readonly draft: Draft;
  /** Kept free for this many, so that nothing moves when they come. */
  readonly places?: number;
  readonly onPick: (item: Item) => void;
  /** How they are ordered by hand, where they may be. */
  readonly order?: TileOrder | undefined;
}

const COLUMNS = 3;

/** Favourites: the first ones in the lowest row, where the bill never covers them and the thumb knows them. */
export function Tiles({ items, draft, places = 0, onPick, order }: TilesProps) {
  const say = useBillingWords();
  const inBill = useMemo(() => quantities(draft), [draft]);
  const activeItem = draft.lines.find(({ line_id }) => draft.active.on === 'line' && draft.active.line_id === line_id);
  return (
    <TileGrid label={say('favourites')} columns={COLUMNS}>
      {fromBelow(items, COLUMNS, places).map((item, place) =>
        item ? (
          <Tile
            key={item.item_id}
            label={item.name}
            weighed={isMeasured(item.unit)}
            price={priceWords(item, unitWord(item.unit, say))}
            badge={badgeOf(inBill.get(item.item_id))}
            active={(order?.takenUp ?? activeItem)?.item_id === item.item_id}
            onPress={() => order?.putDown(item) || onPick(item)}
            onLongPress={order && (() => order.takeUp(item))}
          />
        ) : (
          <span key={`place ${place}`} className="min-h-11" />
        ),
      )}
    </TileGrid>
  );
}

const priceWords = ({ sell_price_paise, unit }: Item, unitName: string): string =>
  isMeasured(unit) ? `${formatShortRupees(sell_price_paise)} / ${unitName}` : formatShortRupees(sell_price_paise);

const badgeOf = (milli: number | undefined): string | undefined => (milli ? formatMilli(milli) : undefined);

function quantities({ lines }: Draft): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { item_id, qty_milli } of lines) {
    if (item_id) sums.set(item_id, (sums.get(item_id) ?? 0) + qty_milli);
  }
  return sums;
}
