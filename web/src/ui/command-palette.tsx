import { Search } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import { KeyHint } from './key-hint.tsx';
import { Marked } from './marked.tsx';
import { Sheet } from './sheet.tsx';
import { usePicker } from './use-picker.ts';

export interface Command {
  readonly id: string;
  readonly title: string;
  readonly note?: string | undefined;
  /** The key that does the same without the palette. */
  readonly keys?: string | undefined;
  readonly run: () => void;
}

export interface CommandPaletteProps {
  readonly title: string;
  readonly placeholder: string;
  readonly noneFound: string;
  /** Best first; for an empty text the usual ones. */
  readonly find: (text: string) => readonly Command[];
  readonly onClose: () => void;
}

/** Every page, party, item, bill and act by a few letters, for hands on a keyboard. Import it on demand. */
export function CommandPalette({ title, placeholder, noneFound, find, onClose }: CommandPaletteProps) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const found = find(text);
  const run = (index: number) => {
    onClose();
    found[index]?.run();
  };
  const picker = usePicker(found.length, 'down', run);
  return (
    <Sheet title={title} onClose={onClose} focus={field}>
      <label className="mx-2 flex min-h-12 items-center gap-2.5 rounded-press border-[1.5px] border-edge bg-paper px-3">
        <Search className="size-5 flex-none" aria-hidden="true" />
        <input
          ref={field}
          role="combobox"
          aria-label={placeholder}
          aria-expanded={found.length > 0}
          aria-controls={listId}
          aria-activedescendant={found.length > 0 ? `${listId}-${picker.index}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          value={text}
          placeholder={placeholder}
          onKeyDown={picker.onKeyDown}
          onChange={(event) => {
            setText(event.target.value);
            picker.reset();
          }}
          className="w-full min-w-0 bg-transparent text-md outline-none placeholder:text-ink-3"
        />
      </label>
      <ul id={listId} role="listbox" aria-label={title} className="mt-2 divide-y divide-rule bg-paper">
        {found.map((command, index) => (
          <li
            key={command.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === picker.index}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => run(index)}
            className={classNames(
              'flex min-h-11 cursor-pointer items-center gap-2.5 px-4 py-1',
              index === picker.index && 'bg-act-soft',
            )}
          >
            <span className="min-w-0 flex-1 truncate font-semibold">
              <Marked text={command.title} part={text} />
            </span>
            {command.note !== undefined && <span className="text-sm text-ink-2">{command.note}</span>}
            {command.keys !== undefined && <KeyHint keys={command.keys} />}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="px-4 py-4 text-center text-ink-2">{noneFound}</p>}
    </Sheet>
  );
}
