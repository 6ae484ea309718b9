import { ArrowLeftRight, X } from 'lucide-react';
import { useLiveQuery } from 'dexie-react-hooks';
import type { FiledYear } from '@rmp/gst';
import { isWhole, noteFigures } from '#features/notes/index.ts';
import { useLocal } from '#local/index.ts';
import { today } from '#platform/clock.ts';
import { IconButton } from '#ui/button.tsx';
import { formatRupees } from '#ui/format.ts';
import { Money } from '#ui/money.tsx';
import type { DraftExchange } from './model/draft.ts';
import type { CounterBill } from './use-counter.ts';
import { useExchangeWords } from './words/exchange/index.ts';

interface Props {
  readonly bill: CounterBill;
  readonly exchange: DraftExchange;
}

/** Above the goods: what comes back for them, and from which bill. */
export function ExchangeNotice({ bill: { act, issuer }, exchange }: Props) {
  const say = useExchangeWords();
  const isChanged = useIsChanged(exchange, issuer?.tenant.turnovers);
  const amount = formatRupees(exchange.note_paise);
  return (
    <div role="status" className="flex min-h-11 flex-none items-center gap-2 bg-wait-soft pl-3 text-sm font-semibold">
      <ArrowLeftRight className="size-5 flex-none text-wait" aria-hidden="true" />
      <span className="flex-1">
        {isChanged ? say('changed') : say('comes_back', { amount, number: exchange.sale_number })}
      </span>
      <IconButton icon={X} label={say('take_off')} onPress={() => act({ do: 'drop-exchange' })} />
    </div>
  );
}

/** Among the ways to pay: what the goods that come back pay, and what is left of it for the customer. */
export function ExchangeRow({ bill: { settlement }, exchange }: Props) {
  const say = useExchangeWords();
  const { exchange_paise, back_paise } = settlement;
  return (
    <div className="flex min-h-13.5 items-center gap-2.5 border border-rule bg-paper px-2.5 py-1">
      <span className="grid size-9.5 flex-none place-items-center rounded-[10px] border border-soft-line bg-sunk">
        <ArrowLeftRight className="size-5.5" aria-hidden="true" />
      </span>
      <span className="min-w-0 flex-1 leading-[1.2]">
        <span className="block text-md font-bold">{say('given')}</span>
        <span className="block text-xs text-ink-2">
          {back_paise > 0 ? (
            <strong className="text-sm text-ink">
              {say(BACK[exchange.refund], { amount: formatRupees(back_paise) })}
            </strong>
          ) : (
            say('of_bill', { number: exchange.sale_number })
          )}
        </span>
      </span>
      <Money paise={exchange_paise} size="lg" />
    </div>
  );
}

/** Only these are offered at the return. */
const BACK = {
  cash: 'back_cash',
  upi: 'back_upi',
  udhaar: 'back_udhaar',
  card: 'back_cash',
  bank: 'back_cash',
} as const satisfies Record<DraftExchange['refund'], string>;

/** Whether the goods would give another sum by now: others of the bill, or they themselves, came back meanwhile. */
function useIsChanged({ sale_id, lines, note_paise }: DraftExchange, years: readonly FiledYear[] | undefined): boolean {
  const db = useLocal();
  const known = useLiveQuery(async () => {
    const [bill, notes] = [await db?.bills.get(sale_id), await db?.notes.where('sale_id').equals(sale_id).toArray()];
    return { bill, notes: notes ?? [] };
  }, [db, sale_id]);
  if (!db || !known) return false;
  if (!isWhole(known.bill) || known.bill.status === 'cancelled') return true;
  const figures = noteFigures(known.bill, known.notes, lines, today(), years);
  return !figures.ok || figures.value.totals.payable_paise !== note_paise;
}
