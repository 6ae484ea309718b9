import { Button } from '#ui/button.tsx';
import { useWords } from '#words/use-words.ts';
import { PLATFORM_WORDS } from '../words/index.ts';
import type { InstallAsk } from './use-install.ts';

/** Asks whether the app shall be installed; either answer is the last. */
export function InstallCard({ way, install, dismiss }: InstallAsk) {
  const say = useWords(PLATFORM_WORDS);
  return (
    <aside
      aria-label={say('installNow')}
      className="pointer-events-auto mx-2 flex flex-col gap-2 rounded-press border border-edge bg-paper p-3 shadow-lift"
    >
      <p role="status" className="text-sm font-semibold">
        {say(way === 'ios' ? 'installIos' : 'install')}
      </p>
      <div className="flex gap-2">
        <Button size="md" className="flex-1" label={say(way === 'ios' ? 'understood' : 'notNow')} onPress={dismiss} />
        {way === 'browser' && (
          <Button size="md" kind="primary" className="flex-1" label={say('installNow')} onPress={install} />
        )}
      </div>
    </aside>
  );
}
