import { useState } from 'react';
import { Field } from '#ui/field.tsx';
import { useWords } from '#words/use-words.ts';
import { SESSION_WORDS } from './words/index.ts';

export interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly help?: string | undefined;
  readonly error: string | undefined;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly onChange: (value: string) => void;
}

/** A secret that is typed, and shown while one wishes: phones' keyboards write what nobody meant. */
export function PasswordField({ value, onChange, ...field }: PasswordFieldProps) {
  const say = useWords(SESSION_WORDS);
  const [isShown, show] = useState(false);
  return (
    <Field
      {...field}
      name="password"
      type={isShown ? 'text' : 'password'}
      value={value}
      maxLength={200}
      onChange={onChange}
      trail={
        <button
          type="button"
          aria-pressed={isShown}
          onClick={() => show(!isShown)}
          className="-my-1 min-h-11 flex-none touch-manipulation rounded-press px-2 text-sm font-semibold text-act"
        >
          {say(isShown ? 'hidePassword' : 'showPassword')}
        </button>
      }
    />
  );
}
