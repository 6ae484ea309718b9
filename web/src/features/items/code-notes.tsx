import type { HsnRow } from '@rmp/gst/hsn';
import { today } from '#platform/clock.ts';
import { Button } from '#ui/button.tsx';
import { formatRate, formatRupees } from '#ui/format.ts';
import { ListRow, Rows } from '#ui/list-row.tsx';
import { codeNote } from './model/code-note.ts';
import type { CodeNote } from './model/code-note.ts';
import { withEachRate } from './model/hsn-name.ts';
import type { ItemDraft } from './model/item-draft.ts';
import { useShowsTax } from './use-items-page.ts';
import { useItemWords } from './words/index.ts';
import type { SayItems } from './words/index.ts';

interface CodeNotesProps {
  readonly draft: ItemDraft;
  /** The heading of the code, where the list has it. */
  readonly heading: HsnRow | undefined;
  readonly locked: boolean;
  readonly onChange: (change: Partial<ItemDraft>) => void;
}

/** What a code leaves open: which of its goods these are, each with its rate, and what the price makes of the rate. */
export function CodeNotes({ draft, heading, locked, onChange }: CodeNotesProps) {
  const say = useItemWords();
  const rates = heading?.others && !locked ? withEachRate(heading) : [];
  const showsTax = useShowsTax();
  const note = showsTax ? codeNote(draft, today()) : undefined;

  return (
    <>
      {rates.length > 0 && note === undefined && (
        <Rows label={say('which_goods')}>
          {rates.map(({ gst_rate_bp, when }) => (
            <ListRow
              key={`${gst_rate_bp} ${when}`}
              title={say('suggested_rate', { rate: formatRate(gst_rate_bp) })}
              note={when ?? say('most_goods')}
              active={gst_rate_bp === draft.gst_rate_bp}
              onPress={() => onChange({ gst_rate_bp })}
            />
          ))}
        </Rows>
      )}
      {note && (
        <div role="status" className="flex flex-col gap-2 rounded-record bg-paper p-2.5 text-sm text-ink-2">
          <p>{noteWords(note, say)}</p>
          {note.of === 'other_rate' && !locked && (
            <Button
              kind="soft"
              label={say('use_rate', { rate: formatRate(note.rate_bp) })}
              onPress={() => onChange({ gst_rate_bp: note.rate_bp })}
            />
          )}
          {note.of === 'between' && !locked && (
            <Button
              kind="soft"
              label={say('price_before_tax')}
              onPress={() => onChange({ price_includes_tax: false })}
            />
          )}
        </div>
      )}
    </>
  );
}

function noteWords(note: CodeNote, say: SayItems): string {
  switch (note.of) {
    case 'printed':
      return say('printed');
    case 'printed_missing':
      return say('printed_missing');
    case 'band': {
      const { limit_paise, up_to_bp, above_bp, per } = note.band;
      const [limit, below, above] = [formatRupees(limit_paise), formatRate(up_to_bp), formatRate(above_bp)];
      return say(per === 'pair' ? 'band_pair' : 'band_piece', { limit, below, above });
    }
    case 'other_rate':
      return say('other_rate', { rate: formatRate(note.rate_bp) });
    case 'between':
      return say('between_rates');
    default:
      return note satisfies never;
  }
}
