import type { LocalDb } from '#local/index.ts';

/** What the items page remembers on this device. */
interface ItemMarks {
  /** The starter list that was taken into this shop. */
  readonly 'items:starter': string;
  /** Items that still bear the example price of a starter list. */
  readonly 'items:example_prices': readonly string[];
}

export async function readMark<Name extends keyof ItemMarks>(
  db: LocalDb,
  name: Name,
): Promise<ItemMarks[Name] | undefined> {
  const mark = await db.marks.get(name);
  // the cast: marks of these names are written by `writeMark` only
  return mark && (mark.value as ItemMarks[Name]);
}

export async function writeMark<Name extends keyof ItemMarks>(
  db: LocalDb,
  name: Name,
  value: ItemMarks[Name],
): Promise<void> {
  await db.marks.put({ name, value });
}

/** Somebody gave the item its own price. Call it in a transaction over `db.marks`. */
export async function forgetExamplePrice(db: LocalDb, itemId: string): Promise<void> {
  const examples = await readMark(db, 'items:example_prices');
  if (!examples?.includes(itemId)) return;
  await writeMark(
    db,
    'items:example_prices',
    examples.filter((id) => id !== itemId),
  );
}
