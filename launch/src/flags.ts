import { Sentence } from './sentence.ts';

/** Flags of `npm start -- …`; a wrong one is refused rather than overlooked. */
const known: readonly string[] = ['--demo', '--lan'];

/** Throws one sentence naming the flags there are when an argument is not among them. */
export function readFlags(args: readonly string[]): ReadonlySet<string> {
  const unknown = args.find((arg) => !known.includes(arg));
  if (unknown === undefined) return new Set(args);

  const there = known.length === 0 ? 'takes no flag' : `takes ${known.join(', ')}`;
  throw new Sentence(`There is no ${unknown}: npm start ${there}; settings are variables, listed in .env.example.`);
}
