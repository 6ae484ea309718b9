import { changeLook, useLook } from '#platform/use-look.ts';
import { Segmented } from '#ui/segmented.tsx';
import { useSamples } from '../words/index.ts';

/** The looks every component must stand in. */
export function LookSwitches() {
  const say = useSamples();
  const look = useLook();
  return (
    <div className="grid gap-1.5 px-gutter">
      <Segmented
        label={say('language')}
        value={look.locale}
        onChange={(locale) => changeLook({ locale })}
        options={[
          { value: 'en', label: 'English' },
          { value: 'hi', label: 'हिन्दी' },
        ]}
      />
      <Segmented
        label={say('theme')}
        value={look.theme}
        onChange={(theme) => changeLook({ theme })}
        options={[
          { value: 'light', label: say('light') },
          { value: 'dark', label: say('dark') },
        ]}
      />
      <Segmented
        label={say('contrast')}
        value={look.contrast}
        onChange={(contrast) => changeLook({ contrast })}
        options={[
          { value: 'normal', label: say('normal') },
          { value: 'more', label: say('sunlight') },
        ]}
      />
      <Segmented
        label={say('text_size')}
        value={look.text}
        onChange={(text) => changeLook({ text })}
        options={[
          { value: 'normal', label: say('normal') },
          { value: 'large', label: say('large') },
          { value: 'larger', label: say('larger') },
        ]}
      />
    </div>
  );
}
