import { FileUp, Plus, Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useDeferredValue, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Item } from '@rmp/contracts/inventory';
import { ShopNav, SyncBadge } from '#features/frame/index.ts';
import { useItems } from '#local/index.ts';
import { useItemShelf } from '#local/search/use-shelf.ts';
import { Button } from '#ui/button.tsx';
import { ChipRow } from '#ui/chip-row.tsx';
import { EmptyLine } from '#ui/empty-line.tsx';
import { Field } from '#ui/field.tsx';
import { Rows } from '#ui/list-row.tsx';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { ItemRow } from './item-row.tsx';
import { CopyOrder } from './order-list.tsx';
import { categoriesOf, isWithin, shortOf, shownItems } from './model/shown-items.ts';
import type { Narrowing } from './model/shown-items.ts';
import { useExamplePrices, useMayChange } from './use-items-page.ts';
import { useItemWords } from './words/index.ts';
import type { SayItems } from './words/index.ts';

/** The frame of the list, as it stands before anything is read. */
export function ItemListFrame({ toast, pad, children }: FrameProps) {
  const say = useItemWords();
  return (
    <Screen
      width="page"
      bar={<TopBar title={say('items')} actions={<SyncBadge />} />}
      pad={<div className="border-t border-rule p-2">{pad ?? <NewItem />}</div>}
      slot={<ShopNav current="/items" />}
      toast={toast}
    >
      {children ?? <Skeleton rows={8} />}
    </Screen>
  );
}

interface FrameProps {
  readonly toast?: ReactNode;
  readonly pad?: ReactNode;
  readonly children?: ReactNode;
}

/** Every item with its stock, found by name or code, narrowed to what runs low or to a category. */
export function ItemList({ toast }: { readonly toast?: ReactNode }) {
  const say = useItemWords();
  const items = useItems();
  const [typed, setTyped] = useState('');
  const [narrowing, narrow] = useState<Narrowing>('all');
  const wanted = useDeferredValue(typed);

  return (
    <ItemListFrame toast={toast} pad={<NewItem name={typed} />}>
      {items === undefined ? (
        <Skeleton rows={8} />
      ) : items.length === 0 ? (
        <EmptyLine text={say('no_items')} />
      ) : (
        <>
          <div className="sticky top-0 z-10 flex flex-col gap-1 bg-canvas pb-1">
            <div className="px-gutter">
              <Field
                label={say('search_items')}
                type="search"
                value={typed}
                onChange={setTyped}
                autoComplete="off"
                trail={<Search className="size-5 flex-none text-ink-2" aria-hidden="true" />}
              />
            </div>
            <Narrowings items={items} value={narrowing} onChange={narrow} />
          </div>
          <Found items={items} wanted={wanted} narrowing={narrowing} />
        </>
      )}
    </ItemListFrame>
  );
}

/** More rows than a thumb scrolls through cost time and are found by typing. */
const ROWS_STEP = 100;

interface FoundProps {
  readonly items: readonly Item[];
  readonly wanted: string;
  readonly narrowing: Narrowing;
}

function Found({ items: all, wanted, narrowing }: FoundProps) {
  const say = useItemWords();
  const examples = useExamplePrices();
  const items = useFound(all, wanted, narrowing);
  const isShort = narrowing === 'short';
  const [rows, setRows] = useState(ROWS_STEP);
  if (items.length === 0) return <EmptyLine text={say(isShort ? 'none_short' : 'none_found')} />;

  return (
    <>
      <Rows label={say('items_count', { count: items.length })}>
        {items.slice(0, rows).map((item) => (
          <ItemRow key={item.item_id} item={item} hasExamplePrice={examples.has(item.item_id)} toOrder={isShort} />
        ))}
      </Rows>
      {items.length > rows && (
        <div className="p-gutter">
          <Button
            className="w-full"
            label={say('more_items', { count: items.length - rows })}
            onPress={() => setRows(rows + ROWS_STEP)}
          />
        </div>
      )}
      {isShort && <CopyOrder items={items} />}
    </>
  );
}

/** By the forgiving search of the counter once that is loaded; until then by what names begin with. */
function useFound(items: readonly Item[], wanted: string, narrowing: Narrowing): readonly Item[] {
  const shelf = useItemShelf();
  const inOrder = useMemo(() => shownItems(items, '', narrowing), [items, narrowing]);
  if (wanted.trim() === '') return inOrder;
  if (!shelf) return shownItems(items, wanted, narrowing);
  return shelf.find(wanted, FOUND_MAX).flatMap(({ thing }) => (isWithin(thing, narrowing) ? [thing] : []));
}

const FOUND_MAX = 500;

interface NarrowingsProps {
  readonly items: readonly Item[];
  readonly value: Narrowing;
  readonly onChange: (narrowing: Narrowing) => void;
}

function Narrowings({ items, value, onChange }: NarrowingsProps) {
  const say = useItemWords();
  const options = useMemo(() => narrowings(items, say), [items, say]);
  return <ChipRow label={say('show')} options={options} value={value} onChange={onChange} />;
}

function narrowings(items: readonly Item[], say: SayItems) {
  const short = shortOf(items).length;
  return [
    { value: 'all', label: say('all') },
    ...(short > 0 ? [{ value: 'short', label: `${say('short')} · ${short}` } as const] : []),
    ...categoriesOf(items).map((name) => ({ value: `category:${name}`, label: name }) as const),
  ] satisfies readonly { readonly value: Narrowing; readonly label: string }[];
}

/** What was searched for in vain is the name of the new one. */
function NewItem({ name = '' }: { readonly name?: string }) {
  const say = useItemWords();
  const router = useRouter();
  const mayChange = useMayChange();
  const query = new URLSearchParams({ i: 'new', ...(name.trim() !== '' && { name: name.trim() }) });
  const off = mayChange ? undefined : say('only_reading');
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-2">
      <Button icon={FileUp} label={say('import_items')} off={off} onPress={() => router.push('/items?i=import')} />
      <Button
        kind="primary"
        icon={Plus}
        label={say('new_item')}
        off={off}
        onPress={() => router.push(`/items?${query.toString()}`)}
      />
    </div>
  );
}
