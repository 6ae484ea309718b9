import { CloudDownload } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { ReactNode } from 'react';
import { useRouter } from 'next/navigation';
import { SyncBadge, ShopNav } from '#features/frame/index.ts';
import { ProblemAnswer } from '#platform/problem-answer.ts';
import { Button } from '#ui/button.tsx';
import { DayField } from '#ui/day-field.tsx';
import { EmptyLine } from '#ui/empty-line.tsx';
import { Field } from '#ui/field.tsx';
import { formatRupees } from '#ui/format.ts';
import { formatDay, formatTime } from '#ui/format-time.ts';
import { ListRow, Rows } from '#ui/list-row.tsx';
import { Money } from '#ui/money.tsx';
import { Parts } from '#ui/parts.tsx';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { StateTag } from '#ui/state-tag.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { DayBillsLink } from './day-bills-link.tsx';
import { isMemoNumber } from './model/bill-rows.ts';
import type { BillRow } from './model/bill-rows.ts';
import { useBills } from './use-bills.ts';
import { useDayBillWords } from './words/day-bills/index.ts';
import { useBillsWords } from './words/index.ts';
import type { SayBills } from './words/index.ts';

export function BillList() {
  const say = useBillsWords();
  const [text, setText] = useState('');
  const [day, setDay] = useState('');
  /** The search for which the shop's records are asked too: another one asks the device alone again. */
  const [asked, ask] = useState<string>();
  const typed = `${day} ${text}`;
  const deferredText = useDeferredValue(text);
  const { rows, told, isRead } = useBills({ text: deferredText, day, isAsked: asked === typed });
  const isSearching = text.trim() !== '' || day !== '';
  return (
    <BillListFrame>
      <div className="grid grid-cols-[minmax(0,1fr)_9.5rem] gap-gap p-gutter [:root[data-text]_&]:grid-cols-1">
        <Field type="search" label={say('search')} value={text} onChange={setText} autoComplete="off" />
        <DayField label={say('day')} value={day} empty={say('any_day')} onChange={setDay} />
      </div>
      {!isSearching && <DayBillsLink />}
      {told.isError && (
        <p role="status" className="bg-wait-soft px-gutter py-2 text-sm font-semibold text-wait">
          {told.error instanceof ProblemAnswer ? say('not_allowed') : say('only_here')}
        </p>
      )}
      {rows.length > 0 && (
        <Rows label={say('bills')}>
          {rows.map((row) => (
            <Row key={row.sale_id} row={row} say={say} />
          ))}
        </Rows>
      )}
      {rows.length === 0 && isRead && !told.isLoading && <EmptyLine text={say(isSearching ? 'none' : 'no_bills')} />}
      {rows.length === 0 && (!isRead || told.isLoading) && <Skeleton />}
      {isRead && asked !== typed && (
        <div className="p-gutter">
          <Button icon={CloudDownload} label={say('ask_records')} onPress={() => ask(typed)} className="w-full" />
        </div>
      )}
      {told.hasNextPage && (
        <div className="p-gutter">
          <Button
            label={say('more')}
            busy={told.isFetchingNextPage}
            onPress={() => void told.fetchNextPage()}
            className="w-full"
          />
        </div>
      )}
    </BillListFrame>
  );
}

/** The page before anything is known: its places are in the first HTML. */
export function BillListFrame({ children }: { readonly children?: ReactNode }) {
  const say = useBillsWords();
  const router = useRouter();
  return (
    <Screen
      width="page"
      bar={<TopBar title={say('bills')} onBack={() => router.push('/more')} actions={<SyncBadge />} />}
      slot={<ShopNav current="/more" />}
    >
      {children}
    </Screen>
  );
}

function Row({ row, say }: { readonly row: BillRow; readonly say: SayBills }) {
  const sayDay = useDayBillWords();
  return (
    <ListRow
      title={row.customer_name ?? say('walk_in')}
      note={
        <Parts
          parts={[
            isMemoNumber(row.number) ? `${sayDay('memo')} ${row.number}` : row.number,
            formatDay(row.sold_at),
            formatTime(row.sold_at),
          ]}
        />
      }
      href={`/bills?b=${row.sale_id}`}
      trail={
        <>
          <span className="block">
            <Money paise={row.payable_paise} />
          </span>
          <StateOf row={row} say={say} />
        </>
      }
    />
  );
}

function StateOf({ row, say }: { readonly row: BillRow; readonly say: SayBills }) {
  if (row.state === 'to_send') return <StateTag state="to-send" label={say('to_send')} />;
  if (row.status === 'cancelled') return <StateTag state="attention" label={say('cancelled')} />;
  if (row.due_paise > 0) return <StateTag state="due" label={say('due', { amount: formatRupees(row.due_paise) })} />;
  return <StateTag state="received" label={say('paid')} />;
}
