import { useGstWords } from './words/index.ts';
import { en } from './words/en.ts';

/** What the portal asks for and nobody has said, each with where it is entered. */
export function MissingList({ names }: { readonly names: readonly string[] }) {
  const say = useGstWords();
  if (names.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 text-sm text-due">
      {[...new Set(names.map(wordFor))].map((word) => (
        <li key={word}>{say(word)}</li>
      ))}
    </ul>
  );
}

type MissingWord = Extract<keyof typeof en, `missing:${string}`>;

/** A server newer than this app may ask for more. */
function wordFor(name: string): MissingWord {
  const word = `missing:${name.startsWith('lines.') ? 'hsn' : name}`;
  return isKnown(word) ? word : 'missing:other';
}

const isKnown = (word: string): word is MissingWord => Object.hasOwn(en, word);
