import type { PeriodCheck } from '@rmp/contracts/sales';
import { ListRow } from '#ui/list-row.tsx';
import { StateTag } from '#ui/state-tag.tsx';
import { en } from './words/en.ts';
import { useGstWords } from './words/index.ts';

type Problem = PeriodCheck['problems'][number];

/** One thing to mend: what is wrong in the reader's words, where, by which rule, and what to do. */
export function ProblemRow({ problem }: { readonly problem: Problem }) {
  const say = useGstWords();
  const { code, detail, number, line_no, rule, fix, severity } = problem;
  const where = [
    number === undefined ? undefined : say('bill', { number }),
    line_no === undefined ? undefined : say('line', { line: String(line_no) }),
    rule,
  ].filter((part) => part !== undefined);
  return (
    <ListRow
      title={isKnown(code) ? say(code, detail) : fix}
      note={`${isKnown(code) ? say(`fix:${code}`) : ''} ${where.join(' · ')}`.trim()}
      trail={
        severity === 'error' ? (
          <StateTag state="attention" label={say('mustMend')} />
        ) : (
          <StateTag state="warning" label={say('look')} />
        )
      }
    />
  );
}

type KnownCode = Extract<keyof typeof en, `fix:${string}`> extends `fix:${infer Code}` ? Code : never;

/** A server newer than this app may know more problems; those are told in its own words. */
const isKnown = (code: string): code is KnownCode => Object.hasOwn(en, `fix:${code}`);
