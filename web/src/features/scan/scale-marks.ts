import type { Item } from '@rmp/contracts/inventory';
import type { LocalDb } from '#local/index.ts';
import { labelDigits, prefixOf, readScaleLabel } from './model/scale-label.ts';
import type { ScaleLabel, ScaleLayout } from './model/scale-label.ts';

/** What this device was shown of the shop's weighing scale. */
export interface ScaleMarks {
  /** How labels of a prefix are laid out. */
  readonly layouts: Readonly<Record<string, ScaleLayout>>;
  /** Which item a label's prefix and item number mean. */
  readonly items: Readonly<Record<string, string>>;
}

const MARK = 'scan:scale';
const NOTHING: ScaleMarks = { layouts: {}, items: {} };

/** What a label says, and of which item; undefined where nobody has said so yet. */
export async function itemOfLabel(
  db: LocalDb,
  code: string,
): Promise<{ readonly item: Item; readonly label: ScaleLabel } | undefined> {
  const digits = labelDigits(code);
  if (digits === undefined) return undefined;
  const { layouts, items } = await readScaleMarks(db);
  const layout = layouts[prefixOf(digits)];
  const label = layout && readScaleLabel(digits, layout);
  const itemId = label && items[label.plu];
  const item = itemId === undefined ? undefined : await db.items.where('item_id').equals(itemId).first();
  return label && item && item.deleted_at === undefined ? { item, label } : undefined;
}

/** From now on labels of this prefix are read so, and this one's number means this item. */
export async function teachScale(db: LocalDb, digits: string, layout: ScaleLayout, itemId: string): Promise<void> {
  const plu = readScaleLabel(digits, layout)?.plu;
  if (plu === undefined) return;
  await db.transaction('rw', db.marks, async () => {
    const { layouts, items } = await readScaleMarks(db);
    const value: ScaleMarks = {
      layouts: { ...layouts, [prefixOf(digits)]: layout },
      items: { ...items, [plu]: itemId },
    };
    await db.marks.put({ name: MARK, value });
  });
}

export async function readScaleMarks(db: LocalDb): Promise<ScaleMarks> {
  const mark = await db.marks.get(MARK);
  // the cast: the mark of this name is written above only
  return (mark?.value ?? NOTHING) as ScaleMarks;
}
