import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { ReadList } from './messages.ts';
import { FIELDS } from './model/columns.ts';
import type { ImportField, Mapping } from './model/columns.ts';
import { counted, useImportWords } from './words/index.ts';

interface ColumnListProps {
  readonly list: ReadList;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** What each column of the file holds, as recognised by its heading; open where name or price was not. */
export function ColumnList({ list, mapping, onChange }: ColumnListProps) {
  const say = useImportWords();
  const isComplete = mapping.name !== undefined && mapping.sell_price !== undefined;
  const [isOpen, open] = useState(!isComplete);
  const used = Object.keys(mapping).length;

  return (
    <details open={isOpen} onToggle={(event) => open(event.currentTarget.open)} className="rounded-record bg-paper">
      <summary className="flex min-h-11 cursor-pointer items-center justify-between px-3 font-semibold">
        <span>{counted(say, 'rows_found', list.rows)}</span>
        <span className="flex items-center gap-1 text-sm text-ink-2">
          {say('columns')} {used}/{list.headings.length}
          <ChevronDown className="size-5" aria-hidden="true" />
        </span>
      </summary>
      <p className="px-3 pb-1 text-sm text-ink-2">{say('columns_help')}</p>
      {!isComplete && (
        <p role="alert" className="px-3 pb-1 font-semibold text-due">
          {say('name_and_price')}
        </p>
      )}
      <ul>
        {list.headings.map((heading, column) => (
          <li
            // the columns of a file stand where they stand
            key={column}
            className="grid grid-cols-2 items-center gap-2 border-t border-rule px-3 py-1"
          >
            <label htmlFor={`column-${column}`} className="min-w-0 leading-tight">
              <span className="block truncate font-semibold">{heading || say('column', { number: column + 1 })}</span>
              <span className="block truncate text-sm text-ink-2">{list.sample[column]}</span>
            </label>
            <select
              id={`column-${column}`}
              value={fieldIn(mapping, column) ?? NONE}
              onChange={(event) => onChange(withColumn(mapping, column, event.target.value))}
              className="min-h-11 min-w-0 rounded-press border-[1.5px] border-edge bg-paper px-2 text-md"
            >
              <option value={NONE}>{say('not_used')}</option>
              {FIELDS.map((field) => (
                <option key={field} value={field}>
                  {say(field)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </details>
  );
}

const NONE = '';

const fieldIn = (mapping: Mapping, column: number): ImportField | undefined =>
  FIELDS.find((field) => mapping[field] === column);

/** A thing stands in one column: chosen for another one, it leaves where it was. */
function withColumn(mapping: Mapping, column: number, chosen: string): Mapping {
  const others = Object.entries(mapping).filter(([field, at]) => at !== column && field !== chosen);
  return { ...Object.fromEntries(others), ...(chosen !== NONE && { [chosen]: column }) };
}
