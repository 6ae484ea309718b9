import { milli } from '@rmp/gst';
import type { Milli } from '@rmp/gst';
import { NOTHING_ACTIVE } from './draft.ts';
import type { Draft, DraftLine } from './draft.ts';
import { isMeasured } from './units.ts';

const ONE = milli(1000);

/**
 * The line of the picked item becomes active: a new one of one unit, or the one on the bill. There packed goods grow by
 * one; weighed goods wait for their number again. A quantity typed before the scan is added as it is.
 */
export function pickItem(draft: Draft, picked: DraftLine, quantity: Milli | undefined): Draft {
  const there = draft.lines.find(({ item_id }) => item_id !== undefined && item_id === picked.item_id);
  if (!there) return withLine(draft, { ...picked, qty_milli: quantity ?? ONE });

  const more = quantity ?? (isMeasured(there.unit) ? 0 : ONE);
  const grown = changeLine(draft, there.line_id, (line) => ({ ...line, qty_milli: milli(line.qty_milli + more) }));
  return { ...grown, active: { on: 'line', line_id: there.line_id, field: 'qty' } };
}

/** An open-price line: its rate is typed first. */
export const addLoose = (draft: Draft, line: DraftLine): Draft => ({
  ...draft,
  lines: [...draft.lines, { ...line, qty_milli: ONE }],
  active: { on: 'line', line_id: line.line_id, field: 'rate' },
});

export const changeLine = (draft: Draft, lineId: string, change: (line: DraftLine) => DraftLine): Draft => ({
  ...draft,
  lines: draft.lines.map((line) => (line.line_id === lineId ? change(line) : line)),
});

/** Takes a line out and remembers it, and its place, for one undo. */
export function removeLine(draft: Draft, lineId: string): Draft {
  const index = draft.lines.findIndex(({ line_id }) => line_id === lineId);
  const line = draft.lines[index];
  if (!line) return draft;

  const isActive = draft.active.on === 'line' && draft.active.line_id === lineId;
  return {
    ...draft,
    lines: draft.lines.toSpliced(index, 1),
    removed: { line, index },
    ...(isActive && { active: NOTHING_ACTIVE, typed: '' }),
  };
}

/** Puts the line taken out last back where it was. One that was typed down to nothing comes back as one unit. */
export function undoRemoval({ removed, ...draft }: Draft): Draft {
  if (!removed) return draft;
  const line = removed.line.qty_milli === 0 ? { ...removed.line, qty_milli: ONE } : removed.line;
  return { ...draft, lines: draft.lines.toSpliced(removed.index, 0, line) };
}

const withLine = (draft: Draft, line: DraftLine): Draft => ({
  ...draft,
  lines: [...draft.lines, line],
  active: { on: 'line', line_id: line.line_id, field: 'qty' },
});
