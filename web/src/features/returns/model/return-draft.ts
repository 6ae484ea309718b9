import type { RefundMode } from '@rmp/contracts/sales';
import { milli } from '@rmp/gst';
import type { ReturnWanted } from '@rmp/gst';
import { partsOf, typeKey } from '#features/billing/index.ts';
import type { PadKey } from '#features/billing/index.ts';
import type { ReturnableLine } from '#features/notes/index.ts';

/** What somebody picks to bring back; nothing computed, nothing kept. */
export interface ReturnDraft {
  /** Thousandths by line; what is typed last replaces what was picked. */
  readonly picks: Readonly<Partial<Record<number, number>>>;
  /** The line digits go to. */
  readonly active?: number | undefined;
  readonly typed: string;
  /** Where the money goes, once somebody chose. */
  readonly refund?: RefundMode | undefined;
  readonly reason: string;
}

export const NOTHING_PICKED: ReturnDraft = { picks: {}, typed: '', reason: '' };

export type ReturnAction =
  | { readonly do: 'press'; readonly line: ReturnableLine }
  | { readonly do: 'type'; readonly key: PadKey }
  | { readonly do: 'delete' | 'clear' }
  | { readonly do: 'take-all'; readonly lines: readonly ReturnableLine[] }
  | { readonly do: 'refund'; readonly mode: RefundMode }
  | { readonly do: 'reason'; readonly text: string };

const ONE = 1000;
const ROOM = { whole: 6, decimals: 3 };

/** The first press of a line picks one of it, the next ones one more, and digits go to it from then on. */
export function reduceReturn(draft: ReturnDraft, action: ReturnAction): ReturnDraft {
  switch (action.do) {
    case 'press':
      return pressed(draft, action.line);
    case 'type':
      return typing(draft, typeKey(draft.typed, action.key, ROOM));
    case 'delete':
      return typing(draft, draft.typed.slice(0, -1));
    case 'clear':
      return typing(draft, '');
    case 'take-all':
      return { ...draft, active: undefined, typed: '', picks: { ...draft.picks, ...allOf(action.lines) } };
    case 'refund':
      return { ...draft, refund: action.mode };
    case 'reason':
      return { ...draft, reason: action.text };
    default:
      return action satisfies never;
  }
}

/** What is brought back, in the order of the bill. */
export const wantedIn = ({ picks }: ReturnDraft): readonly ReturnWanted[] =>
  Object.entries(picks).flatMap(([line_no, qty = 0]) =>
    qty > 0 ? [{ line_no: Number(line_no), qty_milli: milli(qty) }] : [],
  );

function pressed(draft: ReturnDraft, { line_no, left_milli }: ReturnableLine): ReturnDraft {
  if (left_milli === 0) return { ...draft, active: undefined, typed: '' };
  const picked = draft.picks[line_no] ?? 0;
  const more = Math.min(left_milli, picked + ONE);
  return { ...draft, active: line_no, typed: '', picks: { ...draft.picks, [line_no]: more } };
}

/** Digits without a line picked go nowhere. More than there is stays typed: it is refused in words. */
function typing(draft: ReturnDraft, typed: string): ReturnDraft {
  if (draft.active === undefined) return draft;
  return { ...draft, typed, picks: { ...draft.picks, [draft.active]: partsOf(typed, ROOM.decimals) } };
}

const allOf = (lines: readonly ReturnableLine[]): ReturnDraft['picks'] =>
  Object.fromEntries(lines.map(({ line_no, left_milli }) => [line_no, left_milli]));
