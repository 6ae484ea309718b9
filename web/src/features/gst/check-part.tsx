import type { PeriodCheck } from '@rmp/contracts/sales';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { ProblemAnswer } from '#platform/problem-answer.ts';
import { Button } from '#ui/button.tsx';
import { EmptyLine } from '#ui/empty-line.tsx';
import { ListRow, Rows, Section } from '#ui/list-row.tsx';
import { Money } from '#ui/money.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import type { ReactNode } from 'react';
import { ProblemRow } from './problem-row.tsx';
import { usePeriodCheck } from './use-period-check.ts';
import { useGstWords } from './words/index.ts';

interface CheckPartProps {
  readonly period: string;
  /** Comes under it when it is known how long it is. */
  readonly children: ReactNode;
}

/** What must be mended before a period is filed, and its sums. */
export function CheckPart({ period, children }: CheckPartProps) {
  const say = useGstWords();
  const { data, error, refetch } = usePeriodCheck(period);
  if (data) {
    return (
      <div className="pc:grid pc:grid-cols-2 pc:items-start pc:gap-6">
        <div>
          <Checked check={data} />
        </div>
        <div>{children}</div>
      </div>
    );
  }
  if (!error) return <Skeleton rows={6} />;
  return (
    <>
      <div className="flex flex-col gap-2 p-gutter">
        <EmptyLine text={say(error instanceof ProblemAnswer ? 'notNow' : 'needsNetwork')} />
        <Button label={say('tryAgain')} onPress={() => void refetch()} />
      </div>
      {children}
    </>
  );
}

function Checked({ check }: { readonly check: PeriodCheck }) {
  const say = useGstWords();
  const { documents, sums, problems, agree, has_more } = check;
  const { taxable_paise, cgst_paise, sgst_paise, igst_paise, cess_paise } = sums.documents;
  const Mark = agree ? CircleCheck : TriangleAlert;
  return (
    <>
      <Section title={say('documents', { count: documents })} />
      <Rows>
        <ListRow title={say('taxable')} trail={<Money paise={taxable_paise} />} />
        <ListRow title={say('central')} trail={<Money paise={cgst_paise} />} />
        <ListRow title={say('state')} trail={<Money paise={sgst_paise} />} />
        {igst_paise !== 0 && <ListRow title={say('integrated')} trail={<Money paise={igst_paise} />} />}
        {cess_paise !== 0 && <ListRow title={say('cess')} trail={<Money paise={cess_paise} />} />}
        <ListRow
          title={say(agree ? 'agree' : 'disagree')}
          note={agree ? say('agreeNote') : undefined}
          lead={<Mark aria-hidden className={agree ? 'size-6 flex-none text-paid' : 'size-6 flex-none text-due'} />}
        />
      </Rows>
      <Section title={problems.length === 0 ? say('noProblems') : say('toMend', { count: problems.length })} />
      {problems.length > 0 && (
        <Rows>
          {problems.map((problem, index) => (
            <ProblemRow key={index} problem={problem} />
          ))}
        </Rows>
      )}
      {has_more && <EmptyLine text={say('moreProblems')} />}
    </>
  );
}
