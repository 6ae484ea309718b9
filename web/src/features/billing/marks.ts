import type { LocalDb } from '#local/index.ts';
import type { LooseTerms } from './model/item-line.ts';
import type { Visit } from './model/regulars.ts';
import type { TilePlace } from './model/tiles.ts';

/** What the counter remembers on this device. */
interface BillingMarks {
  /** What stands on which tile. */
  readonly 'billing:tiles': readonly TilePlace[];
  /** What open-price goods were told to be last. */
  readonly 'billing:loose': LooseTerms;
  /** Items sold last, newest first. */
  readonly 'billing:recent': readonly string[];
  /** Customers of the last bills, newest first, each as often as he came. */
  readonly 'billing:visits': readonly Visit[];
}

export async function readMark<Name extends keyof BillingMarks>(
  db: LocalDb,
  name: Name,
): Promise<BillingMarks[Name] | undefined> {
  const mark = await db.marks.get(name);
  // the cast: marks of these names are written by `writeMark` only
  return mark && (mark.value as BillingMarks[Name]);
}

export async function writeMark<Name extends keyof BillingMarks>(
  db: LocalDb,
  name: Name,
  value: BillingMarks[Name],
): Promise<void> {
  await db.marks.put({ name, value });
}
