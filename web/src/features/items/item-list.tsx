import { Plus, Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useDeferredValue, useState } from 'react';
import type { ReactNode } from 'react';
import type { Item } from '@rmp/contracts/inventory';
import { ShopNav, SyncBadge } from '#features/frame/index.ts';
import { useItems } from '#local/index.ts';
import { Button } from '#ui/button.tsx';
import { ChipRow } from '#ui/chip-row.tsx';
import { EmptyLine } from '#ui/empty-line.tsx';
import { Field } from '#ui/field.tsx';
import { Rows } from '#ui/list-row.tsx';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { ItemRow } from './item-row.tsx';
import { categoriesOf, shortOf, shownItems } from './model/shown-items.ts';
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
            <ChipRow label={say('show')} options={narrowings(items, say)} value={narrowing} onChange={narrow} />
          </div>
          <Found items={shownItems(items, wanted, narrowing)} narrowing={narrowing} />
        </>
      )}
    </ItemListFrame>
  );
}

/** More rows than a thumb scrolls through cost time and are found by typing. */
const ROWS_STEP = 100;

function Found({ items, narrowing }: { readonly items: readonly Item[]; readonly narrowing: Narrowing }) {
  const say = useItemWords();
  const examples = useExamplePrices();
  const [rows, setRows] = useState(ROWS_STEP);
  if (items.length === 0) return <EmptyLine text={say(narrowing === 'short' ? 'none_short' : 'none_found')} />;

  return (
    <>
      <Rows label={say('items_count', { count: items.length })}>
        {items.slice(0, rows).map((item) => (
          <ItemRow key={item.item_id} item={item} hasExamplePrice={examples.has(item.item_id)} />
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
    </>
  );
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
  return (
    <Button
      kind="primary"
      icon={Plus}
      className="w-full"
      label={say('new_item')}
      off={mayChange ? undefined : say('only_reading')}
      onPress={() => router.push(`/items?${query.toString()}`)}
    />
  );
}
