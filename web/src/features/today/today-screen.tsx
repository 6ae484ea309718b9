'use client';
import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Part, TodayScreen as Screens } from '@rmp/contracts/bff';
import { ShopNav, SyncBadge } from '#features/frame/index.ts';
import { QueryFrame } from '#platform/query-frame.tsx';
import { useDeviceSession } from '#platform/session.ts';
import { EmptyLine } from '#ui/empty-line.tsx';
import { formatDate } from '#ui/format-time.ts';
import { formatMilli } from '#ui/format.ts';
import { ListRow, Rows, Section } from '#ui/list-row.tsx';
import { Money } from '#ui/money.tsx';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { useWords } from '#words/use-words.ts';
import { DaySales } from './day-sales.tsx';
import { LastBills } from './last-bills.tsx';
import type { DayHere } from './model/day-here.ts';
import { lastBills, shownDay } from './model/shown-day.ts';
import { NeedsALook } from './needs-a-look.tsx';
import { useToday } from './use-today.ts';
import type { Today as TodayState } from './use-today.ts';
import { TODAY_WORDS } from './words/index.ts';

type Parts = Screens['parts'];

/** How the day goes, by this phone's own records and what the services told; each part stands or is missing on its own. */
export function TodayScreen() {
  return (
    <QueryFrame>
      <Today />
    </QueryFrame>
  );
}

function Today() {
  const say = useWords(TODAY_WORDS);
  const today = useToday();
  const { date, told, here, isOld } = today;
  return (
    <Screen
      width="page"
      bar={<TopBar title={say('today')} sub={formatDate(date)} actions={<SyncBadge />} />}
      slot={<ShopNav current="/today" />}
    >
      {here && (told || isOld) ? <Figures today={today} here={here} /> : <Skeleton rows={6} />}
    </Screen>
  );
}

interface FiguresProps {
  readonly today: TodayState;
  readonly here: DayHere;
}

function Figures({ today: { date, told, isOld }, here }: FiguresProps) {
  const say = useWords(TODAY_WORDS);
  const session = useDeviceSession();
  const asked = { date, told, here, device_id: session?.device_id ?? '' };
  const day = shownDay(asked);
  const parts = told?.screen.parts;
  return (
    <>
      <DaySales day={day} isOld={isOld} mayShop={session?.permissions.includes('reports:read') ?? false} />
      {parts && (
        <>
          <Section title={say('needsALook')} />
          <NeedsALook parts={parts} />
          <PartOf part={parts.udhaar}>{({ receivable_paise }) => <YouWillGet paise={receivable_paise} />}</PartOf>
        </>
      )}
      <Section
        title={say('lastBills')}
        trail={
          <Link href="/bills" className="flex min-h-11 items-center gap-1 font-bold text-act">
            {say('allBills')} <ChevronRight aria-hidden className="size-4" />
          </Link>
        }
      />
      <LastBills bills={lastBills(asked, LAST_MAX)} date={date} />
      {parts && told.screen.date === date && (
        <PartOf part={parts.top_items}>{({ rows }) => rows.length > 0 && <TopItems rows={rows} />}</PartOf>
      )}
    </>
  );
}

const LAST_MAX = 5;

function YouWillGet({ paise }: { readonly paise: number }) {
  const say = useWords(TODAY_WORDS);
  return (
    <div className="mt-3">
      <Rows>
        <ListRow
          title={say('youWillGet')}
          href="/khata"
          arrow
          trail={<Money paise={paise} size="lg" tone={paise > 0 ? 'due' : 'muted'} />}
        />
      </Rows>
    </div>
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
