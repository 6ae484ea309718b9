import type { ItemChange, Movement } from '@rmp/contracts/inventory';

/** One thing that happened with an item. */
export type HistoryRow =
  | { readonly is: 'moved'; readonly at: string; readonly movement: Movement }
  | { readonly is: 'changed'; readonly at: string; readonly change: ItemChange };

/** Stock and changes in one list, the latest first. */
export function historyOf(movements: readonly Movement[], changes: readonly ItemChange[]): readonly HistoryRow[] {
  const rows: readonly HistoryRow[] = [
    ...movements.map((movement) => ({ is: 'moved', at: movement.moved_at, movement }) as const),
    ...changes.map((change) => ({ is: 'changed', at: change.changed_at, change }) as const),
  ];
  return rows.toSorted((a, b) => (a.at < b.at ? 1 : -1));
}
