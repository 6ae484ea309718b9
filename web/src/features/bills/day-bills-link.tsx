import { ScrollText } from 'lucide-react';
import { useDeviceSession } from '#platform/session.ts';
import { ListRow, Rows } from '#ui/list-row.tsx';
import { useDayBillWords } from './words/day-bills/index.ts';

/** To the invoices of days, for shops that ever wrote memos. */
export function DayBillsLink() {
  const say = useDayBillWords();
  if (!useDeviceSession()?.tenant?.memos) return null;
  return (
    <Rows>
      <ListRow
        lead={<ScrollText aria-hidden className="size-6 flex-none text-act" />}
        title={say('title')}
        note={say('link_note')}
        href="/bills?days=1"
      />
    </Rows>
  );
}
