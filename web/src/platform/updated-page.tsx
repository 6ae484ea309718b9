import { useWords } from '#words/use-words.ts';
import { PLATFORM_WORDS } from './words/index.ts';

/** All there is on a page whose database a newer build has taken over: what was done here would be kept nowhere. */
export function UpdatedPage() {
  const say = useWords(PLATFORM_WORDS);
  return (
    <main>
      <h1>
        <button
          type="button"
          autoFocus
          onClick={() => location.reload()}
          className="grid min-h-dvh w-full touch-manipulation place-items-center p-6 text-lg font-bold outline-offset-[-8px]"
        >
          {say('updated')}
        </button>
      </h1>
    </main>
  );
}
