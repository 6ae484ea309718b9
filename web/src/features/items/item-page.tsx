import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Item } from '@rmp/contracts/inventory';
import { useItem, useItems, useLocal } from '#local/index.ts';
import { today } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { useDeviceSession } from '#platform/session.ts';
import { BottomSlot } from '#ui/bottom-slot.tsx';
import { Button } from '#ui/button.tsx';
import { classNames } from '#ui/class-names.ts';
import { EmptyLine } from '#ui/empty-line.tsx';
import { feel } from '#ui/feedback.ts';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Toast } from '#ui/toast.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { addItem } from './add-item.ts';
import { changeItem } from './change-item.ts';
import { DeletedItem, FavouriteStar, ItemActs } from './item-acts.tsx';
import { ItemFields } from './item-fields.tsx';
import type { Leave, UseFavourite } from './leaving.ts';
import { draftOf, emptyDraft, entryFrom, faultsOf, patchFrom } from './model/item-draft.ts';
import type { ItemDraft } from './model/item-draft.ts';
import { StockPanel } from './stock-panel.tsx';
import { StockToast } from './stock-toast.tsx';
import { useExamplePrices, useMayChange } from './use-items-page.ts';
import { useItemWords } from './words/index.ts';

export interface ItemPageProps {
  /** Absent for a new one. */
  readonly id: string | undefined;
  /** What is known of a new one already. */
  readonly known: Pick<ItemDraft, 'name' | 'barcode'>;
  /** Back to the list, with something to say. */
  readonly onLeave: Leave;
  /** Whether the item has its place on the counter, and how to change that: the counter's own word. */
  readonly useFavourite: UseFavourite;
}

/** One item: read from this device, changed here at once, told to the server when there is one. */
export function ItemPage({ id, known, ...page }: ItemPageProps) {
  const say = useItemWords();
  const item = useItem(id);
  if (id === undefined) return <ItemForm before={undefined} known={known} {...page} />;
  if (item?.deleted_at !== undefined) return <DeletedItem item={item} onLeave={page.onLeave} />;
  if (item) return <ItemForm before={item} known={known} {...page} />;
  return (
    <Screen bar={<TopBar title={say('items')} onBack={() => page.onLeave()} />}>
      {item === null ? <EmptyLine text={say('not_here')} /> : <Skeleton rows={6} />}
    </Screen>
  );
}

interface ItemFormProps extends Omit<ItemPageProps, 'id'> {
  readonly before: Item | undefined;
}

function ItemForm({ before, known, onLeave, useFavourite }: ItemFormProps) {
  const say = useItemWords();
  const mayChange = useMayChange();
  const items = useItems();
  const examples = useExamplePrices();
  const [draft, setDraft] = useState(() => (before ? draftOf(before, today()) : emptyDraft(known)));
  const [isJudged, judge] = useState(false);
  const [failedAt, setFailedAt] = useState<number>();
  const [moved, setMoved] = useState<number>();
  const save = useSave(before);
  const faults = isJudged ? faultsOf(draft) : {};
  const [form, judged] = useFirstFault();

  const press = async () => {
    judge(true);
    if (Object.keys(faultsOf(draft)).length > 0) {
      feel('refused');
      judged();
      return;
    }
    try {
      await save(draft);
      feel('saved');
      onLeave({ text: say('item_saved') });
    } catch {
      setFailedAt(Date.now());
    }
  };

  return (
    <Screen
      bar={
        <TopBar
          title={before?.name ?? say('new_item')}
          onBack={() => onLeave()}
          actions={before && <FavouriteStar itemId={before.item_id} useFavourite={useFavourite} />}
        />
      }
      slot={
        <BottomSlot meaning="save">
          <div className="w-full px-2">
            <Button
              kind="primary"
              className="w-full"
              label={say('save_item')}
              off={mayChange ? undefined : say('only_reading')}
              onPress={() => void press()}
            />
          </div>
        </BottomSlot>
      }
      toast={
        before && moved !== undefined ? (
          <StockToast key={before.on_hand_milli} item={before} deltaMilli={moved} onGone={() => setMoved(undefined)} />
        ) : failedAt === undefined ? undefined : (
          <Toast
            key={failedAt}
            tone="due"
            text={say('could_not_save')}
            action={{ label: say('try_again'), onPress: () => void press() }}
            onGone={() => setFailedAt(undefined)}
          />
        )
      }
    >
      <div ref={form} className="flex flex-col gap-2.5 px-gutter pt-1">
        <ItemFields
          draft={draft}
          faults={faults}
          locked={!mayChange}
          before={before}
          hasExamplePrice={before !== undefined && examples.has(before.item_id)}
          others={items?.filter(({ item_id }) => item_id !== before?.item_id) ?? []}
          stock={before && <StockPanel item={before} onMoved={setMoved} />}
          onChange={(change) => setDraft({ ...draft, ...change })}
        >
          {/* categories of the other items stand above */}
          <div className={classNames('flex flex-col gap-2.5', !items && 'invisible')}>
            <p className="px-1 text-sm text-ink-2">{say('old_bills')}</p>
            {before && <ItemActs item={before} mayChange={mayChange} onLeave={onLeave} />}
          </div>
        </ItemFields>
      </div>
    </Screen>
  );
}

/** Brings the focus to the first field that must be mended, once it is marked. */
function useFirstFault(): readonly [RefObject<HTMLDivElement | null>, () => void] {
  const form = useRef<HTMLDivElement>(null);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (times > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [times]);
  return [form, () => setTimes(times + 1)];
}

/** Saves a faultless draft. Throws when this device cannot keep it. */
function useSave(before: Item | undefined): (draft: ItemDraft) => Promise<void> {
  const db = useLocal();
  const author = useDeviceSession();
  const [id] = useState(newId);

  return async (draft) => {
    if (!db || !author) throw new Error('nobody is signed in on this device');
    if (!before) return addItem(db, author, entryFrom(draft, id));
    const patch = patchFrom(before, draft, today());
    return patch && changeItem(db, author, before, patch);
  };
}
