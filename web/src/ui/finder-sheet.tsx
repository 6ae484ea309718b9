import { Search, UserPlus } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Marked } from './marked.tsx';
import { Sheet } from './sheet.tsx';
import { usePicker } from './use-picker.ts';

export interface FinderRow {
  readonly title: string;
  readonly titleLang?: string;
  readonly note?: ReactNode;
  readonly lead?: ReactNode;
  readonly trail?: ReactNode;
}

export interface FinderSheetProps<Found> {
  readonly title: string;
  /** Said for the field, and shown while it is empty. */
  readonly placeholder: string;
  /** Right of the title: `Best match is nearest`. */
  readonly hint?: string;
  /** Best first; for an empty text the ones that are likely now. */
  readonly find: (text: string) => readonly Found[];
  readonly row: (found: Found) => FinderRow;
  readonly onPick: (found: Found) => void;
  /** Last and furthest, so that a duplicate takes effort. */
  readonly addNew?: FinderAdd | undefined;
  /** What an empty result says. */
  readonly noneFound: string;
  /** `Did you mean …?`, over the field. */
  readonly didYouMean?:
    ((text: string) => { readonly label: string; readonly onPress: () => void } | undefined) | undefined;
  /** Beside the field: contacts of the phone. */
  readonly aside?: ReactNode;
  readonly onClose: () => void;
}

export interface FinderAdd {
  readonly icon?: LucideIcon;
  readonly label: (text: string) => string;
  readonly note?: string;
  readonly onPress: (text: string) => void;
}

/** Finds one thing by a few letters. The field sits on the keyboard and results grow upward, the best nearest the thumb. */
export function FinderSheet<Found>(props: FinderSheetProps<Found>) {
  const { title, placeholder, hint, find, row, onPick, addNew, noneFound, didYouMean, aside, onClose } = props;
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const found = find(text);
  const rows = found.map(row);
  const canAdd = addNew !== undefined && text.trim() !== '';
  const take = (index: number) => {
    const picked = found[index];
    if (picked !== undefined) onPick(picked);
    else addNew?.onPress(text.trim());
  };
  const picker = usePicker(found.length + (canAdd ? 1 : 0), 'up', take);
  const meant = didYouMean?.(text);

  return (
    <Sheet title={title} onClose={onClose} height="full" focus={field} aside={<Hint text={hint} />}>
      <div tabIndex={0} className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto outline-offset-[-3px]">
        <ul
          id={listId}
          role="listbox"
          aria-label={title}
          className="flex flex-col-reverse divide-y divide-y-reverse divide-rule border-t border-rule bg-paper"
        >
          {rows.map((one, index) => (
            // by their places: the next letter changes the words of a row, which costs less than another row
            <FoundRow
              key={index}
              id={`${listId}-${index}`}
              row={one}
              text={text}
              active={index === picker.index}
              onPress={() => take(index)}
            />
          ))}
          {canAdd && (
            <FoundRow
              id={`${listId}-${found.length}`}
              row={addRow(addNew, text.trim())}
              text=""
              active={picker.index === found.length}
              onPress={() => addNew.onPress(text.trim())}
            />
          )}
        </ul>
        {found.length === 0 && <p className="px-gutter py-4 text-center text-ink-2">{noneFound}</p>}
      </div>
      {meant && (
        <button
          type="button"
          onClick={meant.onPress}
          className="min-h-11 border-t border-rule bg-wait-soft px-gutter text-left text-sm font-semibold text-wait outline-offset-[-3px]"
        >
          {meant.label}
        </button>
      )}
      <div className="flex items-center gap-2 border-t-[1.5px] border-edge bg-paper p-2">
        <label className="active-edge flex min-h-12 min-w-0 flex-1 items-center gap-2.5 rounded-press border-[1.5px] bg-paper px-3">
          <Search className="size-5 flex-none" aria-hidden="true" />
          <input
            ref={field}
            role="combobox"
            aria-label={placeholder}
            aria-expanded={found.length > 0 || canAdd}
            aria-controls={listId}
            aria-activedescendant={`${listId}-${picker.index}`}
            aria-autocomplete="list"
            value={text}
            placeholder={placeholder}
            autoComplete="off"
            enterKeyHint="done"
            onKeyDown={picker.onKeyDown}
            onChange={(event) => {
              setText(event.target.value);
              picker.reset();
            }}
            className="w-full min-w-0 bg-transparent text-md outline-none placeholder:text-ink-3"
          />
        </label>
        {aside}
      </div>
    </Sheet>
  );
}

function Hint({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : <span className="pr-2 text-sm text-ink-2">{text}</span>;
}

function addRow({ icon: Icon = UserPlus, label, note }: FinderAdd, text: string): FinderRow {
  return {
    title: label(text),
    note,
    lead: (
      <span className="grid size-10 flex-none place-items-center rounded-chip border border-soft-line bg-sunk">
        <Icon className="size-5.5" />
      </span>
    ),
  };
}

interface FoundRowProps {
  readonly id: string;
  readonly row: FinderRow;
  readonly text: string;
  readonly active: boolean;
  readonly onPress: () => void;
}

/** The field keeps the focus: a row is pointed at by it, or pressed. */
function FoundRow({ id, row, text, active, onPress }: FoundRowProps) {
  return (
    <li
      id={id}
      role="option"
      aria-selected={active}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
      className={classNames(
        'flex min-h-row cursor-pointer touch-manipulation items-center gap-2.5 px-3 py-1.5 active:bg-act-soft',
        active && 'bg-act-soft',
      )}
    >
      {row.lead}
      <span className="min-w-0 flex-1 leading-snug">
        <span lang={row.titleLang} className="line-clamp-2 text-md font-semibold break-words">
          <Marked text={row.title} part={text} />
        </span>
        {row.note !== undefined && <span className="line-clamp-2 text-sm text-ink-2">{row.note}</span>}
      </span>
      {row.trail !== undefined && (
        <span className="ml-auto text-right leading-snug whitespace-nowrap">{row.trail}</span>
      )}
    </li>
  );
}
