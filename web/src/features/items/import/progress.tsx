import { useId } from 'react';
import { useImportWords } from './words/index.ts';

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
      <progress aria-labelledby={id} className="h-3 w-full accent-act" value={done} max={Math.max(rows, 1)} />
      <p className="text-sm text-ink-2">{say('done_of', { done, rows })}</p>
    </section>
  );
}
