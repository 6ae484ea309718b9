import type { Item } from '@rmp/contracts/inventory';
import { memo, useMemo } from 'react';
import { useStable } from '#platform/use-stable.ts';
import { formatMilli, formatShortRupees } from '#ui/format.ts';
import { Tile, TileGrid } from '#ui/tile.tsx';
import type { Draft } from './model/draft.ts';
import { fromBelow } from './model/tiles.ts';
import { isMeasured } from './model/units.ts';
import { unitWord } from './unit-words.ts';
import type { TileOrder } from './use-tile-order.ts';
import { useBillingWords } from './words/index.ts';
import type { SayBilling } from './words/index.ts';

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
  const press = useStable((item: Item) => void (order?.putDown(item) || onPick(item)));
  const takeUp = useStable((item: Item) => order?.takeUp(item));
  const activeItem = draft.lines.find(({ line_id }) => draft.active.on === 'line' && draft.active.line_id === line_id);
  return (
    <TileGrid label={say('favourites')} columns={COLUMNS}>
      {fromBelow(items, COLUMNS, places).map((item, place) =>
        item ? (
          <ItemTile
            key={item.item_id}
            item={item}
            badge={badgeOf(inBill.get(item.item_id))}
            active={(order?.takenUp ?? activeItem)?.item_id === item.item_id}
            say={say}
            onPress={press}
            onLongPress={order && takeUp}
          />
        ) : (
          <span key={`place ${place}`} className="min-h-11" />
        ),
      )}
    </TileGrid>
  );
}

interface ItemTileProps {
  readonly item: Item;
  readonly badge: string | undefined;
  readonly active: boolean;
  readonly say: SayBilling;
  readonly onPress: (item: Item) => void;
  readonly onLongPress: ((item: Item) => void) | undefined;
}

/** Drawn again only when it changes itself. */
const ItemTile = memo(function ItemTile({ item, badge, active, say, onPress, onLongPress }: ItemTileProps) {
  return (
    <Tile
      label={item.name}
      weighed={isMeasured(item.unit)}
      price={priceWords(item, unitWord(item.unit, say))}
      badge={badge}
      active={active}
      onPress={() => onPress(item)}
      onLongPress={onLongPress && (() => onLongPress(item))}
    />
  );
});

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
