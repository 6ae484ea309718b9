import { useDeferredValue } from 'react';
import { SafeLine, SavedPaper } from './saved-paper.tsx';
import { Tiles } from './tiles.tsx';
import type { OpenCounter } from './use-open-counter.ts';

const TILES = 6;

/** The saved bill as paper; the tiles stand where they were, because the next press of one begins the next bill. */
export function SavedZone({ counter: { saved, balance, catalogue, bill, acts } }: { readonly counter: OpenCounter }) {
  // a moment after the paper, below which nothing moves
  const hasTiles = useDeferredValue(true, false);
  if (!saved) return null;
  return (
    <>
      <div tabIndex={0} className="no-scrollbar min-h-0 overflow-y-auto outline-offset-[-3px]">
        <SavedPaper bill={saved} balance={saved.customer_id ? balance : undefined} />
        <SafeLine bill={saved} />
      </div>
      <div className="mt-auto [:root[data-text]_&]:hidden">
        {hasTiles && <Tiles items={catalogue.favourites.slice(0, TILES)} draft={bill.draft} onPick={acts.pickItem} />}
      </div>
    </>
  );
}
