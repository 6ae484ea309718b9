import { STATES } from '@rmp/gst';
import { useId } from 'react';
import type { Locale } from '#platform/look.ts';
import { useLook } from '#platform/use-look.ts';
import { FieldFrame } from './field.tsx';
import { stateName } from '#words/state-name.ts';

export interface StateFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (stateCode: string) => void;
}

/** States by name; the phone's own list, which everybody knows how to use. */
export function StateField({ label, placeholder, value, error, onChange }: StateFieldProps) {
  const id = useId();
  const { locale } = useLook();
  return (
    <FieldFrame id={id} label={label} error={error}>
      <select
        id={id}
        value={value}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error === undefined ? undefined : `${id}-note`}
        onChange={(event) => onChange(event.target.value)}
        className="min-h-6 w-full bg-transparent text-md font-semibold outline-none"
      >
        <option value="">{placeholder}</option>
        {statesIn(locale).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

function statesIn(locale: Locale) {
  return SHOP_STATES.map(({ code }) => ({ code, name: stateName(code, locale) })).toSorted((one, other) =>
    one.name.localeCompare(other.name, locale),
  );
}

const SHOP_STATES = STATES.filter(({ is_active, local_tax_head }) => is_active && local_tax_head !== null);
