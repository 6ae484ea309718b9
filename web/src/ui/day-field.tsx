import { CalendarDays } from 'lucide-react';
import { useId } from 'react';
import type { MouseEvent } from 'react';
import { FieldFrame } from './field.tsx';
import { formatDate } from './format-time.ts';

export interface DayFieldProps {
  readonly label: string;
  /** A business date, or empty. */
  readonly value: string;
  /** What stands there while it is empty. */
  readonly empty?: string;
  readonly help?: string;
  readonly locked?: boolean;
  readonly onChange: (value: string) => void;
}

/**
 * A day, picked in the calendar of the browser and written as India writes it: the browser itself would write it as the
 * country of its own language does, the month first.
 */
export function DayField({ label, value, empty = '\u00a0', help, locked = false, onChange }: DayFieldProps) {
  const id = useId();
  return (
    <FieldFrame
      id={id}
      label={label}
      help={help}
      locked={locked}
      trail={<CalendarDays aria-hidden className="size-5 flex-none text-ink-2" />}
    >
      <span
        aria-hidden
        className={value === '' ? 'text-md whitespace-nowrap text-ink-2' : 'text-md font-semibold whitespace-nowrap'}
      >
        {value === '' ? empty : formatDate(value)}
      </span>
      <input
        id={id}
        type="date"
        value={value}
        disabled={locked}
        onChange={(event) => onChange(event.target.value)}
        onClick={openCalendar}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
      />
    </FieldFrame>
  );
}

/** A press anywhere opens it; on a PC only the small sign would. */
function openCalendar({ currentTarget }: MouseEvent<HTMLInputElement>): void {
  currentTarget.showPicker();
}
