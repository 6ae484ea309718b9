import type { LedgerEntry } from '@rmp/contracts/payment';
import type { LocalDb } from '#local/index.ts';
import type { PartyOrder } from './model/parties.ts';

/** The newest lines of one khata as the server last told them. */
export interface KeptLedger {
  readonly entries: readonly LedgerEntry[];
  readonly as_of: string;
}

/** What the khata remembers on this device. */
interface KhataMarks {
  readonly 'khata:order': PartyOrder;
  readonly [ledger: `khata:ledger:${string}`]: KeptLedger;
  /** When a reminder was last handed on from here. */
  readonly [reminded: `khata:reminded:${string}`]: string;
}

export async function readMark<Name extends keyof KhataMarks>(
  db: LocalDb,
  name: Name,
): Promise<KhataMarks[Name] | undefined> {
  const mark = await db.marks.get(name);
  // the cast: marks of these names are written by `writeMark` only
  return mark && (mark.value as KhataMarks[Name]);
}

export async function writeMark<Name extends keyof KhataMarks>(
  db: LocalDb,
  name: Name,
  value: KhataMarks[Name],
): Promise<void> {
  await db.marks.put({ name, value });
}
