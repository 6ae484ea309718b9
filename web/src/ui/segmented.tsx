import { useId } from 'react';
import { classNames } from './class-names.ts';

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
}

export interface SegmentedProps<V extends string> {
  /** Said, not shown. */
  readonly label: string;
  /** Two to five. */
  readonly options: readonly Option<V>[];
  readonly value: V | undefined;
  readonly onChange: (value: V) => void;
}

/** One of a few, all in sight. Radio buttons underneath: one stop for Tab, arrows inside. */
export function Segmented<V extends string>({ label, options, value, onChange }: SegmentedProps<V>) {
  const name = useId();
  return (
    <fieldset className="flex min-w-0 overflow-hidden rounded-press border-[1.5px] border-edge bg-paper has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-act">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={classNames(
            'seg-cell flex min-h-11 min-w-11 flex-auto touch-manipulation items-center justify-center px-1.5 py-1 text-center text-sm leading-tight font-semibold',
            option.value === value && 'bg-act font-bold text-act-ink',
          )}
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
