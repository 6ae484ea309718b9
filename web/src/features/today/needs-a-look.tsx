import type { TodayScreen } from '@rmp/contracts/bff';
import { Package, TriangleAlert } from 'lucide-react';
import { EmptyLine } from '#ui/empty-line.tsx';
import { formatMilli } from '#ui/format.ts';
import { ListRow, Rows } from '#ui/list-row.tsx';
import { useWords } from '#words/use-words.ts';
import { pageOf, wantsOf } from './model/wants.ts';
import type { Wants } from './model/wants.ts';
import { TODAY_WORDS } from './words/index.ts';

/** Tasks of all services and items in want of stock; clear only when every service has said so. */
export function NeedsALook({ parts }: { readonly parts: TodayScreen['parts'] }) {
  const say = useWords(TODAY_WORDS);
  const { tasks, stock, isWhole, isClear } = wantsOf(parts);
  return (
    <Rows label={say('needsALook')}>
      {tasks.map((task) => {
        const { title, note } = wordsOf(task, say);
        const href = pageOf(task);
        return (
          <ListRow
            key={task.task_id}
            lead={<TriangleAlert aria-hidden className="size-6 flex-none text-due" />}
            title={title}
            note={note}
            href={href}
            arrow={href !== undefined}
          />
        );
      })}
      {stock !== undefined && stock.out > 0 && (
        <ListRow
          lead={<Package aria-hidden className="size-6 flex-none text-due" />}
          title={say('outTitle', { count: stock.out })}
          note={namesOf(stock, 'out')}
          href="/items"
          arrow
        />
      )}
      {stock !== undefined && stock.low > 0 && (
        <ListRow
          lead={<Package aria-hidden className="size-6 flex-none text-wait" />}
          title={say('lowTitle', { count: stock.low })}
          note={namesOf(stock, 'low')}
          href="/items"
          arrow
        />
      )}
      {(isClear || !isWhole) && (
        <li>
          <EmptyLine text={say(isClear ? 'nothingToDo' : 'partMissing')} />
        </li>
      )}
    </Rows>
  );
}

type Task = Wants['tasks'][number];
type Say = ReturnType<typeof useWords<(typeof TODAY_WORDS)['en']>>;

function wordsOf(task: Task, say: Say): { readonly title: string; readonly note: string } {
  if (task.service === 'inventory') {
    const bills = task.bills.flatMap(({ number }) => number ?? []).join(', ');
    const values = { name: task.name, quantity: formatMilli(task.short_milli), bills };
    return { title: say('oversoldTitle'), note: say('oversoldBills', values) };
  }
  if (task.kind === 'quarantine') return { title: say('notApplied'), note: say('notAppliedNote') };
  const title = task.number === undefined ? say('billTask') : say('billTaskNumbered', { number: task.number });
  return { title, note: task.flags.map((flag) => say(flag)).join(' ') };
}

const namesOf = ({ rows }: NonNullable<Wants['stock']>, kind: 'low' | 'out'): string =>
  rows
    .filter(({ alert }) => alert === kind)
    .map(({ name }) => name)
    .join(', ');
