import type { DayBillSummary } from '@rmp/contracts/sales';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { ShopNav, SyncBadge } from '#features/frame/index.ts';
import { bffFetch } from '#platform/bff.ts';
import { download } from '#platform/hand-on/hand-on.ts';
import { ProblemAnswer } from '#platform/problem-answer.ts';
import { useDeviceSession } from '#platform/session.ts';
import { useLook } from '#platform/use-look.ts';
import { Button } from '#ui/button.tsx';
import { classNames } from '#ui/class-names.ts';
import { EmptyLine } from '#ui/empty-line.tsx';
import { formatDate } from '#ui/format-time.ts';
import { ListRow, Rows } from '#ui/list-row.tsx';
import { Money } from '#ui/money.tsx';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { issueDayBills, useDayBills } from './use-day-bills.ts';
import { useDayBillWords } from './words/day-bills/index.ts';
import type { SayDayBills } from './words/day-bills/index.ts';

/** The one invoice of each day for its small sales: what it comes to, how many memos are in it, and its paper. */
export function DayBillList({ onBack }: { readonly onBack: () => void }) {
  const say = useDayBillWords();
  const { locale } = useLook();
  const { rows, told } = useDayBills();
  const { said, isBusy, attempt } = useAttempt(say);
  const mayMake = useDeviceSession()?.permissions.includes('sales:amend') ?? false;

  const make = () =>
    attempt(async () => {
      const { rows: made } = await issueDayBills({});
      await told.refetch();
      return made.length > 0 ? say('made', { count: made.length }) : say('made_none');
    });
  const take = ({ day_bill_id, number }: DayBillSummary) =>
    attempt(async () => {
      const answer = await bffFetch(`/api/sales/day-bills/${day_bill_id}/document?format=a4&locale=${locale}`);
      const name = `${number.replaceAll('/', '-')}.pdf`;
      download(new File([await answer.blob()], name, { type: 'application/pdf' }));
      return say('saved', { name });
    });
  return (
    <Screen
      width="page"
      bar={<TopBar title={say('title')} onBack={onBack} actions={<SyncBadge />} />}
      slot={<ShopNav current="/more" />}
    >
      <p role="status" className="p-gutter text-sm text-ink-2">
        {said ?? say('note')}
      </p>
      {rows && rows.length > 0 && (
        <Rows label={say('title')}>
          {rows.map((row) => (
            <Row key={row.day_bill_id} row={row} say={say} onPress={() => void take(row)} />
          ))}
        </Rows>
      )}
      {rows?.length === 0 && <EmptyLine text={say('none')} />}
      {!rows && (told.error ? <EmptyLine text={whyNot(told.error, say)} /> : <Skeleton rows={4} />)}
      {/* not before the rows: it would move when they come */}
      <div className={classNames('flex flex-col gap-2 p-gutter', !rows && !told.error && 'invisible')}>
        {told.hasNextPage && (
          <Button label={say('more')} busy={told.isFetchingNextPage} onPress={() => void told.fetchNextPage()} />
        )}
        {mayMake && <Button label={say('make')} busy={isBusy} onPress={() => void make()} />}
      </div>
    </Screen>
  );
}

interface RowProps {
  readonly row: DayBillSummary;
  readonly say: SayDayBills;
  readonly onPress: () => void;
}

function Row({ row: { number, memo_date, memo_count: count, totals, corrects }, say, onPress }: RowProps) {
  return (
    <ListRow
      lead={<FileText aria-hidden className="size-6 flex-none text-act" />}
      title={formatDate(memo_date)}
      note={corrects ? say('taken_out', { number, of: corrects.number, count }) : say('row', { number, count })}
      trail={<Money paise={corrects ? -totals.payable_paise : totals.payable_paise} />}
      onPress={onPress}
    />
  );
}

const whyNot = (error: unknown, say: SayDayBills): string =>
  say(error instanceof ProblemAnswer ? 'not_now' : 'needs_network');

/** One thing at a time, and what became of it in a sentence. */
function useAttempt(say: SayDayBills) {
  const [said, tell] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<string>): Promise<void> => {
    setBusy(true);
    try {
      tell(await work());
    } catch (error) {
      tell(whyNot(error, say));
    } finally {
      setBusy(false);
    }
  };
  return { said, isBusy, attempt };
}
