import { businessDateOf } from '@rmp/gst';
import { EmptyLine } from '#ui/empty-line.tsx';
import { formatDay, formatTime } from '#ui/format-time.ts';
import { ListRow, Rows } from '#ui/list-row.tsx';
import { Money } from '#ui/money.tsx';
import { Parts } from '#ui/parts.tsx';
import { StateTag } from '#ui/state-tag.tsx';
import { useWords } from '#words/use-words.ts';
import type { LastBill } from './model/shown-day.ts';
import { TODAY_WORDS } from './words/index.ts';

/** The newest bills of the day; one that waits to be sent says so. */
export function LastBills({ bills, date }: { readonly bills: readonly LastBill[]; readonly date: string }) {
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
      {bills.map(({ sale_id, number, sold_at, name, payable_paise, is_cancelled, is_unsent }) => (
        <ListRow
          key={sale_id}
          title={name ?? say('walkIn')}
          note={<Parts parts={[number, ...whenOf(sold_at, date), ...(is_cancelled ? [say('cancelled')] : [])]} />}
          trail={
            <>
              <Money paise={payable_paise} tone={is_cancelled ? 'muted' : 'ink'} />
              {is_unsent && (
                <span className="block">
                  <StateTag state="to-send" label={say('toSend')} />
                </span>
              )}
            </>
          }
          href={`/bills?b=${sale_id}`}
        />
      ))}
    </Rows>
  );
}

/** Of a bill of another day its day is said too: early in the morning the last bills are yesterday's. */
const whenOf = (at: string, date: string): readonly string[] =>
  businessDateOf(at) === date ? [formatTime(at)] : [formatDay(at), formatTime(at)];
