import { classNames } from './class-names.ts';
import type { Option } from './segmented.tsx';
import { useRovingFocus } from './use-roving-focus.ts';

export interface ChipRowProps<V extends string> {
  readonly label: string;
  readonly options: readonly Option<V>[];
  readonly value: V | undefined;
  readonly onChange: (value: V) => void;
}

/** Categories, or a way to sort: one is on. One stop for Tab, arrows inside; scrolls where they do not fit. */
export function ChipRow<V extends string>({ label, options, value, onChange }: ChipRowProps<V>) {
  const roving = useRovingFocus<HTMLDivElement>(options.length);
  return (
    <div {...roving} role="group" aria-label={label} className="no-scrollbar flex gap-1.5 overflow-x-auto px-gutter">
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={(event) => {
            event.currentTarget.scrollIntoView({ block: 'nearest', inline: 'nearest' });
            onChange(option.value);
          }}
          className="flex min-h-11 flex-none touch-manipulation items-center rounded-chip text-sm font-semibold outline-offset-[-3px]"
        >
          <span
            className={classNames(
              'rounded-chip border px-3 py-1.5 whitespace-nowrap',
              option.value === value ? 'border-ink bg-ink text-paper' : 'border-edge bg-paper text-ink-2',
            )}
          >
            {option.label}
          </span>
        </button>
      ))}
    </div>
  );
}
