import { MEMO_CHANGES_MAX, type MemosFrom } from '@rmp/contracts/tenant';
import { memosOn } from '@rmp/gst';

/**
 * The switch of memos after the owner's word, from today on. What he said before stays for the bills of those days; of one
 * day at most an on and an off are kept.
 */
export function memosAfter(
  before: readonly MemosFrom[] | undefined,
  isOn: boolean | undefined,
  today: string,
): readonly MemosFrom[] | undefined {
  if (isOn === undefined || memosOn(before ?? [], today) === isOn) return before;
  const kept = (before ?? []).filter(({ from_date, is_on }) => from_date !== today || is_on !== isOn);
  return [...kept, { from_date: today, is_on: isOn }].slice(-MEMO_CHANGES_MAX);
}
