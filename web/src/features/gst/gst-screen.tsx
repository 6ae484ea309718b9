'use client';
import { businessDateOf, sellerKindOn } from '@rmp/gst';
import { readPeriod } from '@rmp/gst/returns';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ShopNav } from '#features/frame/index.ts';
import { now } from '#platform/clock.ts';
import { QueryFrame } from '#platform/query-frame.tsx';
import { useDeviceSession } from '#platform/session.ts';
import { ChipRow } from '#ui/chip-row.tsx';
import { EmptyLine } from '#ui/empty-line.tsx';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Toast } from '#ui/toast.tsx';
import type { ToastProps } from '#ui/toast.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { CheckPart } from './check-part.tsx';
import { FilesPart } from './files-part.tsx';
import { EinvoicePart } from './einvoice-part.tsx';
import { LockPart } from './lock-part.tsx';
import type { LockPartProps } from './lock-part.tsx';
import { monthsUpTo, quartersUpTo } from './model/periods.ts';
import { useGstWords, usePeriodName } from './words/index.ts';

const MONTHS = 12;
const QUARTERS = 6;

/** The returns of the shop: what must be mended first, and the files for portal and accountant. */
export function GstScreen() {
  const say = useGstWords();
  const router = useRouter();
  const session = useDeviceSession();
  const [said, tell] = useState<Pick<ToastProps, 'text' | 'action'>>();
  return (
    <QueryFrame>
      <Screen
        width="page"
        bar={<TopBar title={say('gst')} onBack={() => router.push('/more')} />}
        slot={<ShopNav current="/more" />}
        toast={said && <Toast key={said.text} {...said} onGone={() => tell(undefined)} />}
      >
        {session ? <Returns session={session} tell={tell} /> : <Skeleton rows={6} />}
      </Screen>
    </QueryFrame>
  );
}

interface ReturnsProps extends Pick<LockPartProps, 'session' | 'tell'> {}

function Returns({ session, tell }: ReturnsProps) {
  const say = useGstWords();
  const kind = sellerKindOn(session.tenant?.seller_kinds ?? [], businessDateOf(now()));
  if (!session.permissions.includes('reports:read')) return <EmptyLine text={say('onlySome')} />;
  if (kind === 'unregistered') return <EmptyLine text={say('notRegistered')} />;
  return <OfPeriod kind={kind} session={session} tell={tell} />;
}

function OfPeriod({ kind, session, tell }: ReturnsProps & { readonly kind: 'regular' | 'composition' }) {
  const say = useGstWords();
  const nameOf = usePeriodName();
  const today = businessDateOf(now());
  const periods = kind === 'regular' ? monthsUpTo(today, MONTHS) : quartersUpTo(today, QUARTERS);
  const [label, choose] = useState(periods[0]?.label ?? '');
  const period = periods.find((one) => one.label === label);
  const days = readPeriod(label);
  return (
    <>
      <div className="pt-2">
        <ChipRow
          label={say(kind === 'regular' ? 'month' : 'quarter')}
          options={periods.map((period) => ({ value: period.label, label: nameOf(period) }))}
          value={label}
          onChange={choose}
        />
      </div>
      <CheckPart key={label} period={label}>
        <FilesPart period={label} kind={kind} />
        {period && days && (
          <LockPart period={{ ...period, ...days }} name={nameOf(period)} session={session} tell={tell} />
        )}
        {kind === 'regular' && <EinvoicePart period={label} session={session} />}
      </CheckPart>
    </>
  );
}
