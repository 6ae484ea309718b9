import type { Item } from '@rmp/contracts/inventory';
import { useState } from 'react';
import { useLocal } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import { feel } from '#ui/feedback.ts';
import { readMark, writeMark } from './marks.ts';
import { swapPlaces } from './model/tiles.ts';
import type { TilePlace } from './model/tiles.ts';
import type { ShowToast } from './use-toast.ts';
import { useBillingWords } from './words/index.ts';

/** How the owner orders tiles: one is taken up by a long press, and the next one pressed changes places with it. */
export interface TileOrder {
  readonly takenUp: Item | undefined;
  readonly takeUp: (item: Item) => void;
  /** Whether the press put the taken one down, so that nothing was picked. */
  readonly putDown: (onto: Item) => boolean;
}

export function useTileOrder(show: ShowToast): TileOrder {
  const db = useLocal();
  const say = useBillingWords();
  const [takenUp, setTakenUp] = useState<Item>();

  const swap = (item: Item, other: Item): Promise<void> | undefined =>
    db && changePlaces(db, (places) => swapPlaces(places, item.item_id, other.item_id));
  return {
    takenUp,
    takeUp: (item) => {
      feel('line');
      setTakenUp(item);
      const cancel = { label: say('cancel'), onPress: () => setTakenUp(undefined) };
      show({ text: say('tile_taken', { name: item.name }), action: cancel });
    },
    putDown: (onto) => {
      if (!takenUp) return false;
      setTakenUp(undefined);
      if (takenUp.item_id === onto.item_id) return true;
      void swap(takenUp, onto);
      const undo = { label: say('undo'), onPress: () => void swap(takenUp, onto) };
      show({ text: say('tile_moved', { name: takenUp.name }), action: undo });
      return true;
    },
  };
}

/** Changes the places of the tiles in one transaction, so that a bill saved meanwhile is not overwritten. */
export async function changePlaces(
  db: LocalDb,
  change: (places: readonly TilePlace[]) => readonly TilePlace[],
): Promise<void> {
  await db.transaction('rw', db.marks, async () => {
    await writeMark(db, 'billing:tiles', change((await readMark(db, 'billing:tiles')) ?? []));
  });
}
