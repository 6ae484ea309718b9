import type { Item } from '@rmp/contracts/inventory';
import { History, Star, Trash2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useLocal } from '#local/index.ts';
import { useDeviceSession } from '#platform/session.ts';
import { Button } from '#ui/button.tsx';
import { feel } from '#ui/feedback.ts';
import { Screen } from '#ui/screen.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { deleteItem, restoreItem } from './delete-item.ts';
import type { Leave, UseFavourite } from './leaving.ts';
import { useItemWords } from './words/index.ts';
import { later } from '#ui/later.ts';

const ItemHistory = later(async () => (await import('./item-history.tsx')).ItemHistory);

interface ItemActsProps {
  readonly item: Item;
  readonly mayChange: boolean;
  readonly onLeave: Leave;
}

/** What is done with an item seldom: looking back, and taking it out of the shop. */
export function ItemActs({ item, mayChange, onLeave }: ItemActsProps) {
  const say = useItemWords();
  const db = useLocal();
  const author = useDeviceSession();
  const [looksBack, lookBack] = useState(false);
  const remove = async () => {
    if (!db || !author) return;
    await deleteItem(db, author, item.item_id);
    feel('saved');
    const undo = () => restoreItem(db, author, item.item_id);
    onLeave({ text: say('item_deleted', { name: item.name }), undo });
  };

  return (
    <div className="grid grid-cols-2 gap-2.5 pb-2">
      <Button size="md" icon={History} label={say('history')} onPress={() => lookBack(true)} />
      <Button
        size="md"
        icon={Trash2}
        label={say('delete_item')}
        off={mayChange ? undefined : say('only_reading')}
        onPress={() => void remove()}
      />
      {looksBack && (
        <Suspense fallback={null}>
          <ItemHistory item={item} onClose={() => lookBack(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** An item that was taken out: its name, and the way back in. */
export function DeletedItem({ item, onLeave }: Omit<ItemActsProps, 'mayChange'>) {
  const say = useItemWords();
  const db = useLocal();
  const author = useDeviceSession();
  return (
    <Screen bar={<TopBar title={item.name} onBack={() => onLeave()} />}>
      <div className="flex flex-col gap-3 p-gutter">
        <p>{say('was_deleted')}</p>
        <Button
          kind="primary"
          label={say('bring_back')}
          onPress={() => void (db && author && restoreItem(db, author, item.item_id))}
        />
      </div>
    </Screen>
  );
}

interface FavouriteStarProps {
  readonly itemId: string;
  readonly useFavourite: UseFavourite;
}

/** Whether the item stands on a tile of the counter for good. */
export function FavouriteStar({ itemId, useFavourite }: FavouriteStarProps) {
  const say = useItemWords();
  const { is, toggle } = useFavourite(itemId);
  return (
    <button
      type="button"
      aria-label={say('favourite')}
      aria-pressed={is}
      onClick={() => {
        feel('key');
        toggle();
      }}
      className="grid size-11 flex-none touch-manipulation place-items-center rounded-press text-act"
    >
      <Star className="size-6" fill={is ? 'currentColor' : 'none'} aria-hidden="true" />
    </button>
  );
}
