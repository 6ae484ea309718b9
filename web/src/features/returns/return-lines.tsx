import { BillLine } from '#ui/bill-line.tsx';
import { formatMilli, formatRupees } from '#ui/format.ts';
import { Paper } from '#ui/paper.tsx';
import { QtyPill } from '#ui/qty-pill.tsx';
import type { ReturnPreview } from './model/preview.ts';
import type { ReturnAction, ReturnDraft } from './model/return-draft.ts';
import type { ReturnableLine } from '#features/notes/index.ts';
import { useReturnsWords } from './words/index.ts';
import type { SayReturns } from './words/index.ts';

export interface ReturnLinesProps {
  readonly lines: readonly ReturnableLine[];
  readonly draft: ReturnDraft;
  readonly preview: ReturnPreview;
  readonly act: (action: ReturnAction) => void;
}

/** The lines of the bill: how much of each comes back, and what that gives back. */
export function ReturnLines({ lines, draft, preview, act }: ReturnLinesProps) {
  const say = useReturnsWords();
  return (
    <Paper torn columns list scrolls label={say('bill_lines')}>
      {lines.map((line) => {
        const isActive = draft.active === line.line_no;
        const isOver = (draft.picks[line.line_no] ?? 0) > line.left_milli;
        const amount = preview.note?.lines.find(({ line_no }) => line_no === line.line_no)?.total_paise;
        return (
          <BillLine
            key={line.line_no}
            name={line.name}
            note={noteOf(line, say)}
            active={isActive}
            paise={amount}
            pill={
              <QtyPill
                text={pillOf(line, draft, say)}
                active={isActive}
                warning={isOver}
                onPress={() => act({ do: 'press', line })}
              />
            }
          />
        );
      })}
    </Paper>
  );
}

/** `1 of 3`; of a line that came back altogether `3 of 3 back`. */
function pillOf({ line_no, qty_milli, back_milli, left_milli }: ReturnableLine, draft: ReturnDraft, say: SayReturns) {
  if (left_milli === 0) return say('all_back', { all: formatMilli(qty_milli) });
  const picked = draft.active === line_no && draft.typed !== '' ? draft.typed : formatMilli(draft.picks[line_no] ?? 0);
  return say('of', { picked, all: formatMilli(qty_milli - back_milli) });
}

function noteOf(line: ReturnableLine, say: SayReturns): string {
  const { qty_milli, back_milli, left_milli, total_paise } = line;
  if (left_milli === 0) return say('none_left');
  const amount = formatRupees(total_paise);
  const paid =
    qty_milli === 1000 ? say('paid', { amount }) : say('paid_for', { amount, quantity: formatMilli(qty_milli) });
  return back_milli === 0 ? paid : `${paid} · ${say('back_before', { quantity: formatMilli(back_milli) })}`;
}
