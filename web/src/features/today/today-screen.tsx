'use client';
import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Part, TodayScreen as Screens } from '@rmp/contracts/bff';
import { ShopNav, SyncBadge } from '#features/frame/index.ts';
import { QueryFrame } from '#platform/query-frame.tsx';
import { AsOf } from '#ui/as-of.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyLine } from '#ui/empty-line.tsx';
import { formatDate, formatTime } from '#ui/format-time.ts';
import { formatMilli } from '#ui/format.ts';
import { ListRow, Rows, Section } from '#ui/list-row.tsx';
import { MixBar } from '#ui/mix-bar.tsx';
import { Money } from '#ui/money.tsx';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { useWords } from '#words/use-words.ts';
import { moneyOfDay } from './model/money-of-day.ts';
import { NeedsALook } from './needs-a-look.tsx';
import { useToday } from './use-today.ts';
import { TODAY_WORDS } from './words/index.ts';

type Parts = Screens['parts'];

/** How the day goes, as the services know it; each part stands or is missing on its own. */
export function TodayScreen() {
  return (
    <QueryFrame>
      <Today />
    </QueryFrame>
  );
}

function Today() {
  const say = useWords(TODAY_WORDS);
  const { screen, isOld, isLoading, askAgain } = useToday();
  return (
    <Screen
      width="page"
      bar={<TopBar title={say('today')} sub={screen ? formatDate(screen.date) : '\u00a0'} actions={<SyncBadge />} />}
      slot={<ShopNav current="/today" />}
    >
      {isOld && (
        <p role="status" className="bg-wait-soft px-gutter py-2 text-sm font-semibold text-wait">
          {screen ? say('noNetwork') : say('nothingKept')}
        </p>
      )}
      {screen && <Figures parts={screen.parts} />}
      {!screen && isLoading && <Skeleton rows={6} />}
      {!screen && isOld && (
        <div className="p-gutter">
          <Button label={say('tryAgain')} onPress={askAgain} className="w-full" />
        </div>
      )}
    </Screen>
  );
}

function Figures({ parts }: { readonly parts: Parts }) {
  const say = useWords(TODAY_WORDS);
  return (
    <>
      <PartOf part={parts.sales_summary}>{(summary) => <Sales parts={parts} summary={summary} />}</PartOf>
      <Section title={say('needsALook')} />
      <NeedsALook parts={parts} />
      <PartOf part={parts.udhaar}>
        {({ receivable_paise }) => (
          <div className="mt-3">
            <Rows>
              <ListRow
                title={say('youWillGet')}
                href="/khata"
                arrow
                trail={<Money paise={receivable_paise} size="lg" tone={receivable_paise > 0 ? 'due' : 'muted'} />}
              />
            </Rows>
          </div>
        )}
      </PartOf>
      <Section
        title={say('lastBills')}
        trail={
          <Link href="/bills" className="flex min-h-11 items-center gap-1 font-bold text-act">
            {say('allBills')} <ChevronRight aria-hidden className="size-4" />
          </Link>
        }
      />
      <PartOf part={parts.recent_bills}>{({ rows }) => <LastBills bills={rows} />}</PartOf>
      <PartOf part={parts.top_items}>{({ rows }) => rows.length > 0 && <TopItems rows={rows} />}</PartOf>
    </>
  );
}

type Summary = Extract<Parts['sales_summary'], { readonly data: unknown }>['data'];

function Sales({ parts, summary }: { readonly parts: Parts; readonly summary: Summary }) {
  const say = useWords(TODAY_WORDS);
  const money = moneyOfDay(parts);
  return (
    <section className="rounded-record border-y border-rule bg-paper px-gutter py-3">
      <div className="flex items-center justify-between text-sm text-ink-2">
        <h2>{say('salesBills', { count: summary.totals.bills })}</h2>
        <AsOf label={say('asOf', { time: formatTime(summary.as_of) })} />
      </div>
      <Money paise={summary.totals.net_paise} size="2xl" />
      <p className="pb-2 text-sm text-ink-2">{say('thisPhone')}</p>
      {money.length > 0 && <h3 className="pb-1 text-sm font-semibold text-ink-2">{say('moneyIn')}</h3>}
      {money.length > 0 && (
        <MixBar parts={money.map(({ mode, paise }) => ({ label: say(mode), paise, pattern: PATTERNS[mode] }))} />
      )}
    </section>
  );
}

const PATTERNS = {
  cash: 'ink',
  upi: 'wait',
  card: 'ink',
  bank: 'paid',
  cheque: 'wait',
  otherModes: 'wait',
  udhaarGiven: 'due',
} as const;

type Bills = Extract<Parts['recent_bills'], { readonly data: unknown }>['data']['rows'];

function LastBills({ bills }: { readonly bills: Bills }) {
  const say = useWords(TODAY_WORDS);
  if (bills.length === 0)
    return (
      <Rows>
        <li>
          <EmptyLine text={say('noBills')} />
        </li>
      </Rows>
    );
  return (
    <Rows label={say('lastBills')}>
      {bills.map(({ sale_id, number, sold_at, customer, totals, status }) => (
        <ListRow
          key={sale_id}
          title={customer?.name ?? say('walkIn')}
          note={`${number} · ${formatTime(sold_at)}${status === 'cancelled' ? ` · ${say('cancelled')}` : ''}`}
          trail={<Money paise={totals.payable_paise} tone={status === 'cancelled' ? 'muted' : 'ink'} />}
          href={`/bills?b=${sale_id}`}
        />
      ))}
    </Rows>
  );
}

type Top = Extract<Parts['top_items'], { readonly data: unknown }>['data']['rows'];

function TopItems({ rows }: { readonly rows: Top }) {
  const say = useWords(TODAY_WORDS);
  return (
    <>
      <Section title={say('topItems')} />
      <Rows label={say('topItems')}>
        {rows.map(({ item_id, name, sold_milli, net_paise }) => (
          <ListRow
            key={item_id ?? name}
            title={name}
            note={say('quantitySold', { quantity: formatMilli(sold_milli) })}
            trail={<Money paise={net_paise} />}
          />
        ))}
      </Rows>
    </>
  );
}

/** A part, or in its place why it is not there: the other parts are shown all the same. */
function PartOf<Data>({ part, children }: { readonly part: Part<Data>; readonly children: (data: Data) => ReactNode }) {
  const say = useWords(TODAY_WORDS);
  if ('data' in part) return <>{children(part.data)}</>;
  return (
    <Rows>
      <li>
        <EmptyLine text={part.problem.status === 403 ? say('notAllowed') : say('partMissing')} />
      </li>
    </Rows>
  );
}
