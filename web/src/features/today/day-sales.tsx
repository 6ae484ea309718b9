import { AsOf } from '#ui/as-of.tsx';
import { formatTime } from '#ui/format-time.ts';
import { formatRupees } from '#ui/format.ts';
import { MixBar } from '#ui/mix-bar.tsx';
import { Money } from '#ui/money.tsx';
import { useWords } from '#words/use-words.ts';
import type { ShownDay } from './model/shown-day.ts';
import { TODAY_WORDS } from './words/index.ts';

export interface DaySalesProps {
  readonly day: ShownDay;
  readonly isOld: boolean;
  /** Whether the whole shop's figures are this person's to see. */
  readonly mayShop: boolean;
}

/** What the day brought and how it was paid, whose figures they are and until when they stand. */
export function DaySales({ day, isOld, mayShop }: DaySalesProps) {
  const say = useWords(TODAY_WORDS);
  const { whose, bills, net_paise, money, added, as_of } = day;
  return (
    <section className="rounded-record border-y border-rule bg-paper px-gutter py-3">
      <div className="flex items-center justify-between text-sm text-ink-2">
        <h2>{say(whose === 'shop' ? 'salesBills' : 'phoneBills', { count: bills })}</h2>
        {as_of !== undefined && (
          <AsOf state={isOld ? 'offline' : 'fresh'} label={say('asOf', { time: formatTime(as_of) })} />
        )}
      </div>
      <Money paise={net_paise} size="2xl" sign={net_paise < 0 ? 'minus' : 'plain'} />
      {/* its line is there without words too: what is known later moves nothing */}
      <p role="status" className="min-h-7 pb-2 text-sm text-ink-2">
        {notes().join(' ')}
      </p>
      {money.length > 0 && <h3 className="pb-1 text-sm font-semibold text-ink-2">{say('moneyIn')}</h3>}
      {money.length > 0 && (
        <MixBar parts={money.map(({ mode, paise }) => ({ label: say(mode), paise, pattern: PATTERNS[mode] }))} />
      )}
    </section>
  );

  /** What is in the figures, or is not, beside what the services told. */
  function notes(): readonly string[] {
    if (whose === 'phone') return [say(mayShop ? (isOld ? 'nothingKept' : 'onlyThisPhone') : 'ownFigures')];
    const unsent = { count: added.bills, amount: formatRupees(added.net_paise) };
    return [
      ...(isOld && as_of !== undefined ? [say('noNetwork', { time: formatTime(as_of) })] : []),
      ...(added.bills > 0 ? [say('withUnsent', unsent)] : []),
    ];
  }
}

const PATTERNS = {
  cash: 'ink',
  upi: 'paid',
  upiToVerify: 'wait',
  card: 'ink',
  bank: 'paid',
  cheque: 'wait',
  otherModes: 'wait',
  udhaarGiven: 'due',
} as const;
