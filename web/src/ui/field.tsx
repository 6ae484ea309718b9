import { TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import type { InputHTMLAttributes, ReactNode, Ref } from 'react';
import { classNames } from './class-names.ts';

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: string | undefined;
  /** A sentence that says what to do; it stands under the field. */
  readonly error?: string | undefined;
  /** Shown, and cannot be changed here. */
  readonly locked?: boolean;
  readonly type?: 'text' | 'tel' | 'password' | 'search' | 'date' | 'email';
  readonly name?: string;
  readonly placeholder?: string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel';
  readonly autoComplete?: string;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly required?: boolean;
  /** Inside the field, right of the text. */
  readonly trail?: ReactNode;
  readonly ref?: Ref<HTMLInputElement>;
  readonly onBlur?: () => void;
}

/** Text typed with the phone's keyboard. Amounts and quantities use the pad, or `MoneyField`. */
export function Field({ label, value, onChange, help, error, locked = false, trail, ...input }: FieldProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} help={help} error={error} locked={locked} trail={trail}>
      <input
        {...plainProps(input)}
        {...(input.ref === undefined ? {} : { ref: input.ref })}
        id={id}
        value={value}
        readOnly={locked}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={help !== undefined || error !== undefined ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.target.value)}
        className="w-full min-w-0 bg-transparent text-md font-semibold outline-none placeholder:font-normal placeholder:text-ink-3"
      />
    </FieldFrame>
  );
}

type Typed = Omit<FieldProps, 'label' | 'value' | 'onChange' | 'help' | 'error' | 'locked' | 'trail'>;

function plainProps({ ref: _, ...input }: Typed): InputHTMLAttributes<HTMLInputElement> {
  return input;
}

export interface FieldFrameProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly active?: boolean;
  readonly locked?: boolean;
  /** At the right, in the middle of the whole frame. */
  readonly trail?: ReactNode;
  readonly children: ReactNode;
}

/** The shape of everything that can be typed in: label inside, help or error under it. */
export function FieldFrame({
  id,
  label,
  help,
  error,
  active = false,
  locked = false,
  trail,
  children,
}: FieldFrameProps) {
  const note = error ?? help;
  return (
    <div className="min-w-0">
      <div
        className={classNames(
          'relative flex min-h-13 items-center gap-2 rounded-press border-[1.5px] px-3 py-1 leading-tight has-[input:focus-visible]:outline-3 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-act',
          error === undefined ? 'border-edge' : 'border-due',
          locked ? 'bg-sunk' : 'bg-paper',
          active && 'active-edge bg-act-soft',
        )}
      >
        <div className="flex min-w-0 flex-1 flex-col">
          <label htmlFor={id} className="text-xs text-ink-2">
            {label}
          </label>
          <div className="flex items-center gap-2">{children}</div>
        </div>
        {trail}
      </div>
      {note !== undefined && (
        <p
          id={`${id}-note`}
          className={classNames('flex gap-1.5 px-1 pt-1 text-sm', error === undefined ? 'text-ink-2' : 'text-due')}
        >
          {error !== undefined && <TriangleAlert className="mt-0.5 size-4 flex-none" aria-hidden="true" />}
          {note}
        </p>
      )}
    </div>
  );
}
