import Link from 'next/link';
import { memo, useCallback, useMemo, useState } from 'react';
import type { Item } from '@rmp/contracts/inventory';
import { TriangleAlert } from 'lucide-react';
import { ChipRow } from '#ui/chip-row.tsx';
import { ExchangeShown } from './exchange-shown.tsx';
import { BillPaper } from './bill-paper.tsx';
import { TILES_MAX } from './model/tiles.ts';
import { Tiles } from './tiles.tsx';
import type { Catalogue } from './use-catalogue.ts';
import type { TileOrder } from './use-tile-order.ts';
import type { OpenCounter } from './use-open-counter.ts';
import type { CounterBill } from './use-counter.ts';
import { useBillingWords } from './words/index.ts';

/** The bill above, favourites below: paper covers tiles from the top, and two rows of them always stay. */
export function BillZone({ counter: { bill, catalogue, acts, order, openSheet } }: { readonly counter: OpenCounter }) {
  const openLine = useCallback((lineId: string) => openSheet({ is: 'line', line_id: lineId }), [openSheet]);
  return (
    <>
      <Troubles bill={bill} />
      <ExchangeShown bill={bill} as="notice" />
      <BillPaper bill={bill} items={catalogue.ofBill} onOpenLine={openLine} />
      <Favourites catalogue={catalogue} draft={bill.draft} onPick={acts.pickItem} order={order} />
    </>
  );
}

const FAVOURITES = 'favourites';
const RECENT = 'recent';
const CATEGORY = 'of ';
const SHOWN_MAX = 60;

interface FavouritesProps {
  readonly catalogue: Catalogue;
  readonly draft: OpenCounter['bill']['draft'];
  readonly onPick: (item: Item) => void;
  readonly order: TileOrder;
}

/** Tiles by category. They keep to the lower edge, so that no tile moves while the paper grows. */
function Favourites({ catalogue, draft, onPick, order }: FavouritesProps) {
  const [chosen, choose] = useState<string>(FAVOURITES);
  const items = itemsOf(catalogue, chosen);
  if (catalogue.isRead && catalogue.isEmpty) return <NoItems />;
  return (
    <div className="no-scrollbar flex flex-[1_0_6.5rem] flex-col-reverse overflow-y-auto overscroll-contain [:root[data-text]_&]:basis-17">
      <div>
        <div className="pb-0.5">
          <Chips categories={catalogue.categories} chosen={chosen} onChoose={choose} />
        </div>
        <Tiles
          items={items}
          draft={draft}
          onPick={onPick}
          {...(chosen === FAVOURITES && { places: TILES_MAX, order })}
        />
      </div>
    </div>
  );
}

interface ChipsProps {
  readonly categories: readonly string[];
  readonly chosen: string;
  readonly onChoose: (chosen: string) => void;
}

/** As long as nobody chooses, nothing of them is drawn again. */
const Chips = memo(function Chips({ categories, chosen, onChoose }: ChipsProps) {
  const say = useBillingWords();
  const options = useMemo(
    () => [
      { value: FAVOURITES, label: say('favourites') },
      { value: RECENT, label: say('recent') },
      ...categories.map((category) => ({ value: `${CATEGORY}${category}`, label: category })),
    ],
    [categories, say],
  );
  return <ChipRow label={say('favourites')} options={options} value={chosen} onChange={onChoose} />;
});

function itemsOf({ favourites, recent, inCategory }: Catalogue, chosen: string): readonly Item[] {
  if (chosen === FAVOURITES) return favourites;
  if (chosen === RECENT) return recent;
  return inCategory(chosen.slice(CATEGORY.length)).slice(0, SHOWN_MAX);
}

function NoItems() {
  const say = useBillingWords();
  return (
    <div className="mt-auto flex flex-col items-center gap-2 p-4 text-center text-ink-2">
      <p>{say('no_items')}</p>
      <Link href="/items?i=new" className="press flex min-h-11 items-center bg-paper px-4 font-bold text-act">
        {say('add_item')}
      </Link>
    </div>
  );
}

/** A promise this device cannot keep is worse than none. */
export function Troubles({ bill: { isBroken, issuer, stop } }: { readonly bill: CounterBill }) {
  const say = useBillingWords();
  if (isBroken) return <Bar tone="bg-due text-paper" text={say('cannot_save_here')} />;
  if (stop) return <Bar tone="bg-wait-soft text-wait" text={stop} />;
  if (issuer !== null) return null;
  return (
    <Bar tone="bg-wait-soft text-wait" text={say('practice')}>
      <Link href="/login" className="inline-flex min-h-11 flex-none items-center px-2 font-bold underline">
        {say('sign_in')}
      </Link>
    </Bar>
  );
}

function Bar({
  tone,
  text,
  children,
}: {
  readonly tone: string;
  readonly text: string;
  readonly children?: React.ReactNode;
}) {
  return (
    <div role="alert" className={`flex min-h-11 flex-none items-center gap-2 px-3 text-sm font-semibold ${tone}`}>
      <TriangleAlert className="size-5 flex-none" aria-hidden="true" />
      <span className="flex-1">{text}</span>
      {children}
    </div>
  );
}
