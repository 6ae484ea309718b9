import { useId } from 'react';
import { groups, useImportWords } from './words/index.ts';

interface ProgressProps {
  readonly label: string;
  readonly done: number;
  readonly rows: number;
}

/** How much of a long work is done. */
export function Progress({ label, done, rows }: ProgressProps) {
  const say = useImportWords();
  const id = useId();
  return (
    <section className="flex flex-col gap-2 rounded-record bg-paper p-3">
      <h2 id={id} className="text-md font-semibold">
        {label}
      </h2>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuenow={done}
        aria-valuemax={rows}
        className="h-2.5 overflow-hidden rounded-chip bg-rule"
      >
        <div className="h-full bg-act" style={{ width: `${(done / Math.max(rows, 1)) * 100}%` }} />
      </div>
      <p className="text-sm text-ink-2">{say('done_of', { done: groups(done), rows: groups(rows) })}</p>
    </section>
  );
}
