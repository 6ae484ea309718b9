import { Check } from 'lucide-react';
import { useWords } from '#words/use-words.ts';
import { PRESETS } from './presets.ts';
import type { PresetId } from './presets.ts';
import { START_WORDS } from './words/index.ts';

export interface PresetCardsProps {
  readonly value: PresetId;
  readonly onChange: (id: PresetId) => void;
}

/** What the shop sells: one of five, as radio buttons that look like cards. */
export function PresetCards({ value, onChange }: PresetCardsProps) {
  const say = useWords(START_WORDS);
  return (
    <fieldset className="grid grid-cols-2 gap-2">
      <legend className="sr-only">{say('whatDoYouSell')}</legend>
      {PRESETS.map(({ id, icon: Icon, items }) => (
        <label
          key={id}
          className="press relative flex min-h-20 cursor-pointer flex-col gap-1 bg-paper p-3 last:col-span-2 last:min-h-13 last:flex-row last:items-center last:gap-3 has-checked:border-act has-checked:bg-act-soft"
        >
          <input
            type="radio"
            name="preset"
            value={id}
            checked={value === id}
            onChange={() => onChange(id)}
            className="sr-only"
          />
          <Icon aria-hidden className="size-6 flex-none text-act" />
          <span className="leading-snug">
            <span className="block font-bold">{say(id)}</span>
            <span className="block text-sm text-ink-2">
              {items === 0 ? say('emptyList') : say('itemsReady', { count: items })}
            </span>
          </span>
          {value === id && (
            <Check aria-hidden className="absolute top-2 right-2 size-6 rounded-chip bg-act p-1 text-act-ink" />
          )}
        </label>
      ))}
    </fieldset>
  );
}
