import { Lock, LockOpen } from 'lucide-react';
import { today } from '#platform/clock.ts';
import type { DeviceSession } from '#platform/session.ts';
import { Button } from '#ui/button.tsx';
import type { ToastProps } from '#ui/toast.tsx';
import { Section } from '#ui/list-row.tsx';
import { changeShop } from './change-shop.ts';
import { lockBefore, periodLockOf } from './model/period-lock.ts';
import type { Period } from './model/periods.ts';
import { useAct } from './use-act.ts';
import { usePeriodCheck } from './use-period-check.ts';
import { useGstWords } from './words/index.ts';

export interface LockPartProps {
  readonly period: Period & { readonly to_date: string };
  readonly name: string;
  readonly session: DeviceSession;
  readonly tell: (toast: Pick<ToastProps, 'text' | 'action'>) => void;
}

/** A filed period is closed, so that nothing is written into it: with Undo, and open again while nothing came into it. */
export function LockPart({ period, name, session, tell }: LockPartProps) {
  const say = useGstWords();
  const { isBusy, complaint, act } = useAct();
  const { data: check } = usePeriodCheck(period.label);
  const { locked_until } = session.tenant ?? {};
  const lock = periodLockOf(period, locked_until, today());
  const late = check?.problems.filter(({ code }) => code === 'came-after-lock').length ?? 0;
  const mayLock = session.permissions.includes('tenant:write');

  const move = (until: string | null) => act(() => changeShop({ locked_until: until }));
  const close = async () => {
    if (!(await move(period.to_date))) return;
    const undo = { label: say('undo'), onPress: () => void move(locked_until ?? null) };
    tell({ text: say('nowLocked', { name }), action: undo });
  };
  const open = async () => {
    if (await move(lockBefore(period))) tell({ text: say('nowOpen', { name }) });
  };
  return (
    <>
      <Section title={say('filed')} />
      <div className="flex flex-col gap-2 p-gutter">
        <p className="text-sm text-ink-2">{say(NOTES[lock], { name })}</p>
        {late > 0 && <p className="text-sm text-due">{say('cameLate', { count: late })}</p>}
        {mayLock && lock === 'open' && (
          <Button icon={Lock} label={say('lock', { name })} busy={isBusy} onPress={() => void close()} />
        )}
        {mayLock && lock === 'locked' && late === 0 && (
          <Button kind="soft" icon={LockOpen} label={say('openAgain')} busy={isBusy} onPress={() => void open()} />
        )}
        {!mayLock && lock === 'open' && <p className="text-sm text-ink-2">{say('onlyOwnerLocks')}</p>}
        <p role="alert" className="text-sm text-due empty:hidden">
          {complaint}
        </p>
      </div>
    </>
  );
}

const NOTES = {
  running: 'lockRunning',
  open: 'lockNote',
  locked: 'lockedNote',
  'locked-beyond': 'lockedBeyondNote',
} as const;
