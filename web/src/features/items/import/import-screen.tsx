import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useLocal } from '#local/index.ts';
import { useDeviceSession } from '#platform/session.ts';
import { BottomSlot } from '#ui/bottom-slot.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyLine } from '#ui/empty-line.tsx';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { useMayChange } from '../use-items-page.ts';
import { useItemWords } from '../words/index.ts';
import { CheckList } from './check-list.tsx';
import { lastImport } from './import-record.ts';
import { PickList } from './pick-list.tsx';
import { Progress } from './progress.tsx';
import { PART_ROWS } from './take-rows.ts';
import { undoImport } from './undo-import.ts';
import { useImport } from './use-import.ts';
import type { ImportStep } from './use-import.ts';
import { counted, useImportWords } from './words/index.ts';
import type { SayImport } from './words/index.ts';

/** Items from a file: picked or pasted, looked at, brought in part by part, and undone as a whole. */
export function ImportScreen({ onLeave }: { readonly onLeave: () => void }) {
  const say = useImportWords();
  const importing = useImport();
  const { step, run, stop, startAgain } = importing;
  const mayChange = useMayChange();
  const db = useLocal();
  const sayItems = useItemWords();

  return (
    <Screen
      width="page"
      bar={<TopBar title={say('import_items')} onBack={onLeave} />}
      slot={<Slot step={step} onRun={run} onStop={stop} onLeave={onLeave} />}
    >
      <div className="flex flex-col gap-3 px-gutter pt-1 pb-3">
        {db === undefined ? (
          <Skeleton rows={5} />
        ) : !mayChange ? (
          <EmptyLine text={sayItems('only_reading')} />
        ) : (
          <Step importing={importing} onStartAgain={startAgain} />
        )}
      </div>
    </Screen>
  );
}

interface StepProps {
  readonly importing: ReturnType<typeof useImport>;
  readonly onStartAgain: () => void;
}

function Step({ importing, onStartAgain }: StepProps) {
  const say = useImportWords();
  const { step } = importing;
  switch (step.is) {
    case 'pick':
      return (
        <>
          <PickList failed={step.failed} onRead={importing.read} />
          <LastImport />
        </>
      );
    case 'reading':
      return <EmptyLine text={say('reading')} />;
    case 'check':
      return <CheckList checking={step} onChoose={importing.choose} leftOut={importing.leftOut} />;
    case 'running':
      return <Progress label={say('bringing')} done={step.done} rows={step.rows} />;
    case 'ended':
      return (
        <>
          {step.how !== 'done' && <p role="alert">{say(step.how)}</p>}
          <LastImport isFresh />
          <Button label={say('other_file')} onPress={onStartAgain} />
        </>
      );
    default:
      return step satisfies never;
  }
}

interface SlotProps {
  readonly step: ImportStep;
  readonly onRun: () => void;
  readonly onStop: () => void;
  readonly onLeave: () => void;
}

function Slot({ step, onRun, onStop, onLeave }: SlotProps): ReactNode {
  const say = useImportWords();
  if (step.is === 'running') return <OneButton meaning="stop" kind="plain" label={say('stop')} onPress={onStop} />;
  if (step.is === 'ended') {
    return <OneButton meaning="show" kind="primary" label={say('show_items')} onPress={onLeave} />;
  }
  if (step.is !== 'check') return undefined;
  const count = step.plan ? step.plan.counts.add + step.plan.counts.update : 0;
  const off = step.plan && count === 0 ? say('nothing_to_do') : undefined;
  return (
    <OneButton
      meaning="save"
      kind="primary"
      label={step.plan && count === 0 ? say('nothing_to_do') : counted(say, 'bring_in', count)}
      busy={step.plan === undefined && step.mapping.name !== undefined && step.mapping.sell_price !== undefined}
      off={off ?? (step.plan === undefined ? say('name_and_price') : undefined)}
      onPress={onRun}
    />
  );
}

type OneButtonProps = Parameters<typeof Button>[0] & { readonly meaning: string };

const OneButton = ({ meaning, ...button }: OneButtonProps) => (
  <BottomSlot meaning={meaning}>
    <div className="w-full px-2">
      <Button className="w-full" {...button} />
    </div>
  </BottomSlot>
);

/** What the last import did, and the way back from all of it. */
function LastImport({ isFresh = false }: { readonly isFresh?: boolean }) {
  const say = useImportWords();
  const db = useLocal();
  const author = useDeviceSession();
  const record = useLiveQuery(async () => db && lastImport(db), [db]);
  const [parts, setParts] = useState<number>();
  if (!db || !author || !record || (record.state === 'undone' && parts === undefined)) return null;
  if (record.state === 'undone') return <p role="status">{say('undone')}</p>;
  if (parts !== undefined && parts > 0) {
    const rows = record.added + record.updated;
    const done = Math.min((parts - record.parts) * PART_ROWS, rows);
    return <Progress label={say('undoing')} done={done} rows={rows} />;
  }
  const undo = () => {
    setParts(record.parts);
    undoImport(db, author, () => undefined).catch(() => setParts(undefined));
  };

  return (
    <section className="flex flex-col gap-2 rounded-record bg-paper p-3">
      <h2 className="text-sm text-ink-2">{isFresh ? say('came_in') : say('last_import', { file: record.file })}</h2>
      <p role="status" className="text-md font-semibold">
        {countsOf(record, say)}
      </p>
      <Button label={say('undo_import')} onPress={undo} />
    </section>
  );
}

const countsOf = ({ added, updated }: { readonly added: number; readonly updated: number }, say: SayImport): string =>
  [counted(say, 'added_count', added), ...(updated > 0 ? [counted(say, 'changed_count', updated)] : [])].join(' · ');
