import { Download } from 'lucide-react';
import { download } from '#platform/hand-on/hand-on.ts';
import { Button } from '#ui/button.tsx';
import { ListRow, Rows, Section } from '#ui/list-row.tsx';
import { Money } from '#ui/money.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { ColumnList } from './column-list.tsx';
import type { LeftOutWords, PlannedImport } from './messages.ts';
import type { Doable } from './model/plan-import.ts';
import type { RowFault } from './model/read-row.ts';
import type { Checking, Import } from './use-import.ts';
import { counted, leftOutWords, useImportWords } from './words/index.ts';
import type { SayImport } from './words/index.ts';

interface CheckListProps {
  readonly checking: Checking;
  readonly onChoose: Import['choose'];
  readonly leftOut: (words: LeftOutWords) => Promise<string>;
}

/** A list before anything is written: its columns, what would come of it, and what must be mended. */
export function CheckList({ checking, onChoose, leftOut }: CheckListProps) {
  const say = useImportWords();
  const { list, mapping, known, plan } = checking;
  const shopHas = plan ? plan.counts.update + plan.counts.known + plan.counts.same : 0;

  return (
    <>
      <ColumnList list={list} mapping={mapping} onChange={(next) => onChoose({ mapping: next })} />
      {shopHas > 0 && (
        <section className="flex flex-col gap-1.5">
          <h2 className="text-sm text-ink-2">{say('known_question')}</h2>
          <Segmented
            label={say('known_question')}
            options={[
              { value: 'update', label: say('update') },
              { value: 'skip', label: say('skip') },
            ]}
            value={known}
            onChange={(next) => onChoose({ known: next })}
          />
          <p className="text-sm text-ink-2">{say('known_help')}</p>
        </section>
      )}
      {plan && (
        <>
          <Counts counts={plan.counts} />
          <Bad plan={plan} leftOut={leftOut} />
          {plan.first.length > 0 && <First rows={plan.first} />}
        </>
      )}
    </>
  );
}

const COUNTED = ['add', 'update', 'known', 'same', 'twice', 'bad'] as const;

function Counts({ counts }: Pick<PlannedImport, 'counts'>) {
  const say = useImportWords();
  return (
    <section className="rounded-record bg-paper p-3">
      <h2 className="text-sm text-ink-2">{say('what_happens')}</h2>
      <div role="status">
        <ul>
          {COUNTED.filter((is) => counts[is] > 0).map((is) => (
            <li key={is} className={is === 'bad' ? 'font-semibold text-due' : 'font-semibold'}>
              {counted(say, `${is}_count`, counts[is])}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

interface BadProps {
  readonly plan: PlannedImport;
  readonly leftOut: CheckListProps['leftOut'];
}

/** Each row that cannot be taken with the cell, what stands there and how to mend it. */
function Bad({ plan: { bad, counts }, leftOut }: BadProps) {
  const say = useImportWords();
  if (counts.bad + counts.twice === 0) return null;
  const save = async () => {
    const csv = await leftOut(leftOutWords(say));
    download(new File([csv], 'items-to-mend.csv', { type: 'text/csv' }));
  };

  return (
    <section className="flex flex-col gap-2">
      {bad.length > 0 && (
        <>
          <Section title={say('must_be_mended')} />
          <Rows label={say('must_be_mended')}>
            {bad.map(({ row_no, faults }) => (
              <li key={row_no} className="px-gutter py-2 leading-snug">
                <span className="block font-semibold">{say('row', { number: row_no })}</span>
                {faults.map((fault) => (
                  <span key={fault.field + fault.fault} className="block text-sm text-ink-2">
                    {faultLine(fault, say)}
                  </span>
                ))}
              </li>
            ))}
          </Rows>
        </>
      )}
      {counts.bad > bad.length && <p className="text-sm">{counted(say, 'more_bad', counts.bad - bad.length)}</p>}
      <p className="text-sm text-ink-2">{say('mend_and_again')}</p>
      <Button icon={Download} label={say('get_left_out')} onPress={() => void save()} />
    </section>
  );
}

const faultLine = ({ field, fault, value }: RowFault, say: SayImport): string =>
  `${say(field)}${value === '' ? '' : ` ${say('row_says', { value })}`}: ${say(fault)}`;

/** The first items as they would stand in the shop. */
function First({ rows }: { readonly rows: readonly Doable[] }) {
  const say = useImportWords();
  return (
    <section>
      <Section title={say('looks_so')} />
      <Rows label={say('looks_so')}>
        {rows.map((row) => {
          const { name, sell_price_paise, barcode, category } = row.is === 'add' ? row.entry : shownAfter(row);
          return (
            <ListRow
              key={row.row_no}
              title={name}
              note={[row.is === 'add' ? say('new') : say('changes'), category, barcode].filter(Boolean).join(' · ')}
              trail={<Money paise={sell_price_paise} />}
            />
          );
        })}
      </Rows>
    </section>
  );
}

const shownAfter = ({ item, patch }: Extract<Doable, { readonly is: 'update' }>) => ({
  name: patch.name ?? item.name,
  sell_price_paise: patch.sell_price_paise ?? item.sell_price_paise,
  barcode: patch.barcode ?? item.barcode,
  category: patch.category ?? item.category,
});
