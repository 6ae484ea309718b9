import type { Item } from '@rmp/contracts/inventory';
import { PackagePlus } from 'lucide-react';
import { FinderSheet } from '#ui/finder-sheet.tsx';
import { formatShortRupees } from '#ui/format.ts';
import type { Catalogue } from './use-catalogue.ts';
import { unitWord } from './unit-words.ts';
import { useAllBillingWords } from './words/later/index.ts';

/** More than a screen of a phone with its keyboard open: who needs more types another letter. */
const SHOWN_MAX = 12;

export interface ItemFinderProps {
  readonly catalogue: Catalogue;
  readonly onPick: (item: Item) => void;
  /** Goods of that name that nobody has entered. */
  readonly onLoose: (name: string) => void;
  readonly onClose: () => void;
}

/** Finds an item by a part of its name, its sound or its code; before a letter is typed it shows what was sold last. */
export function ItemFinder({ catalogue, onPick, onLoose, onClose }: ItemFinderProps) {
  const say = useAllBillingWords();
  return (
    <FinderSheet
      title={say('search_items')}
      placeholder={say('search_items')}
      hint={say('best_nearest')}
      find={(text) => catalogue.find(text, SHOWN_MAX)}
      row={(item) => ({
        title: item.name,
        note: item.category,
        trail: `${formatShortRupees(item.sell_price_paise)} / ${unitWord(item.unit, say)}`,
      })}
      onPick={onPick}
      addNew={{ icon: PackagePlus, label: (name) => say('add_loose', { name }), onPress: onLoose }}
      noneFound={say(catalogue.canFindAll ? 'nothing_found' : 'list_loading')}
      onClose={onClose}
    />
  );
}
