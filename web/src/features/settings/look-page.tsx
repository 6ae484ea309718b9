import { LOCALES } from '#platform/look.ts';
import { changeLook, useLook } from '#platform/use-look.ts';
import { Segmented } from '#ui/segmented.tsx';
import { useWords } from '#words/use-words.ts';
import { LOCALE_NAMES } from './locale-names.ts';
import { SETTINGS_WORDS } from './words/index.ts';

/** How this device shows the app; each press holds at once. */
export function LookPage() {
  const say = useWords(SETTINGS_WORDS);
  const look = useLook();
  const onOff = (isOn: boolean): 'on' | 'off' => (isOn ? 'on' : 'off');
  const switches = (['on', 'off'] as const).map((value) => ({ value, label: say(value) }));
  return (
    <div className="flex flex-col gap-4 px-gutter py-3">
      <Choice title={say('language')}>
        <Segmented
          label={say('language')}
          options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
          value={look.locale}
          onChange={(locale) => changeLook({ locale })}
        />
      </Choice>
      <Choice title={say('theme')}>
        <Segmented
          label={say('theme')}
          options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: say(value) }))}
          value={look.theme ?? 'system'}
          onChange={(theme) => changeLook({ theme: theme === 'system' ? undefined : theme })}
        />
      </Choice>
      <Choice title={say('text')}>
        <Segmented
          label={say('text')}
          options={(['normal', 'large', 'larger'] as const).map((value) => ({ value, label: say(value) }))}
          value={look.text}
          onChange={(text) => changeLook({ text })}
        />
      </Choice>
      <Choice title={say('sunlight')} note={say('sunlightNote')}>
        <Segmented
          label={say('sunlight')}
          options={switches}
          value={onOff(look.contrast === 'more')}
          onChange={(value) => changeLook({ contrast: value === 'on' ? 'more' : 'normal' })}
        />
      </Choice>
      <Choice title={say('haptics')}>
        <Segmented
          label={say('haptics')}
          options={switches}
          value={onOff(look.haptics)}
          onChange={(value) => changeLook({ haptics: value === 'on' })}
        />
      </Choice>
      <Choice title={say('sound')}>
        <Segmented
          label={say('sound')}
          options={switches}
          value={onOff(look.sound)}
          onChange={(value) => changeLook({ sound: value === 'on' })}
        />
      </Choice>
    </div>
  );
}

interface ChoiceProps {
  readonly title: string;
  readonly note?: string;
  readonly children: React.ReactNode;
}

function Choice({ title, note, children }: ChoiceProps) {
  return (
    <section>
      <h2 className="pb-1 text-sm font-bold text-ink-2">{title}</h2>
      {children}
      {note !== undefined && <p className="pt-1 text-sm text-ink-2">{note}</p>}
    </section>
  );
}
