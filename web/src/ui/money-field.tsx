import { useId, useState } from 'react';
import { rupeeParts } from './format.ts';
import { FieldFrame } from './field.tsx';
import { readPaise } from './read-paise.ts';

export interface MoneyFieldProps {
  readonly label: string;
  /** Integer paise; absent while nothing is typed. */
  readonly paise: number | undefined;
  readonly onChange: (paise: number | undefined) => void;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly locked?: boolean;
  readonly autoFocus?: boolean;
}

/** An amount typed in rupees on forms; at the counter the pad types it. Keeps integer paise. */
export function MoneyField({ label, paise, onChange, help, error, locked = false, autoFocus }: MoneyFieldProps) {
  const id = useId();
  const [text, setText] = useState<string>();
  return (
    <FieldFrame id={id} label={label} help={help} error={error} locked={locked}>
      <span aria-hidden="true" className="text-money font-medium">
        ₹
      </span>
      <input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        autoFocus={autoFocus}
        value={text ?? shown(paise)}
        readOnly={locked}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={help !== undefined || error !== undefined ? `${id}-note` : undefined}
        onFocus={(event) => event.target.select()}
        onBlur={() => setText(undefined)}
        onChange={(event) => {
          const typed = event.target.value.replace(/[^\d.]/g, '');
          const read = readPaise(typed);
          if (read === null) return;
          setText(typed);
          onChange(read);
        }}
        className="w-full min-w-0 bg-transparent text-money font-bold outline-none"
      />
    </FieldFrame>
  );
}

function shown(paise: number | undefined): string {
  if (paise === undefined) return '';
  const parts = rupeeParts(paise);
  return `${parts.rupees}.${parts.paise}`;
}
