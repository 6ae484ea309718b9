import type { LocalNote } from '#local/index.ts';
import { formatDayAndTime } from '#ui/format-time.ts';
import { ListRow, Rows, Section } from '#ui/list-row.tsx';
import { Money } from '#ui/money.tsx';
import { StateTag } from '#ui/state-tag.tsx';
import { useBillsWords } from './words/index.ts';

/** The credit and debit notes on a bill; each opens its own paper. */
export function BillNotes({ notes }: { readonly notes: readonly LocalNote[] }) {
  const say = useBillsWords();
  if (notes.length === 0) return null;
  return (
    <section>
      <Section title={say('notes')} />
      <Rows label={say('notes')}>
        {notes.map((note) => (
          <ListRow
            key={note.note_id}
            title={note.number}
            note={formatDayAndTime(note.noted_at)}
            href={`/return?b=${note.sale_id}&n=${note.note_id}`}
            trail={
              <>
                <span className="block">
                  <Money paise={note.totals.payable_paise} sign={note.kind === 'credit_note' ? 'minus' : 'plain'} />
                </span>
                {note.state === 'to_send' && <StateTag state="to-send" label={say('to_send')} />}
              </>
            }
          />
        ))}
      </Rows>
    </section>
  );
}
