import { useEffect, useRef, useState } from 'react';
import { sendSoon, useLocal } from '#local/index.ts';
import { now, today } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { useDeviceSession } from '#platform/session.ts';
import { forgetParts, keepRecord } from './import-record.ts';
import type { ImportRecord } from './import-record.ts';
import type { LeftOutWords, PlannedImport, ReadFailure, ReadList } from './messages.ts';
import type { Mapping } from './model/columns.ts';
import type { Known } from './model/plan-import.ts';
import { openList } from './open-list.ts';
import type { OpenList } from './open-list.ts';
import { PART_ROWS, takeRows } from './take-rows.ts';

/** How far an import has come. */
export type ImportStep =
  | { readonly is: 'pick'; readonly failed?: ReadFailure }
  | { readonly is: 'reading' }
  | Checking
  | { readonly is: 'running'; readonly done: number; readonly rows: number }
  | { readonly is: 'ended'; readonly record: ImportRecord; readonly how: 'done' | 'stopped' | 'no_room' };

/** A list that is looked at: what its columns hold, what is done with known items, and what would come of it. */
export interface Checking {
  readonly is: 'check';
  readonly file: string;
  readonly list: ReadList;
  readonly mapping: Mapping;
  readonly known: Known;
  /** Absent while it is worked out, and while name or price have no column. */
  readonly plan?: PlannedImport | undefined;
}

export interface Import {
  readonly step: ImportStep;
  readonly read: (list: File | string) => void;
  readonly choose: (change: Partial<Pick<Checking, 'mapping' | 'known'>>) => void;
  readonly run: () => void;
  /** What came in stays. */
  readonly stop: () => void;
  readonly startAgain: () => void;
  readonly leftOut: (words: LeftOutWords) => Promise<string>;
}

/** An import from the file to the last row. Leaving the page stops it after the part that is being written. */
export function useImport(): Import {
  const db = useLocal();
  const author = useDeviceSession();
  const [step, setStep] = useState<ImportStep>({ is: 'pick' });
  const thread = useRef<OpenList>(undefined);
  const isStopped = useRef(false);
  const list = () => (thread.current ??= openList());
  useEffect(
    () => () => {
      isStopped.current = true;
      thread.current?.close();
      thread.current = undefined;
    },
    [],
  );
  const fail = (failed: ReadFailure) => setStep({ is: 'pick', failed });

  const read = async (source: File | string): Promise<void> => {
    setStep({ is: 'reading' });
    const content = typeof source === 'string' ? source : await source.arrayBuffer();
    const told = await list().ask<'read'>({ is: 'read', list: content });
    if (told.is === 'failed') return fail(told.why);
    const file = typeof source === 'string' ? '' : source.name;
    await check({ is: 'check', file, list: told, mapping: told.mapping, known: 'update' });
  };

  const check = async (next: Checking): Promise<void> => {
    const { plan: _, ...looked } = next;
    setStep(looked);
    const { mapping, known } = next;
    if (mapping.name === undefined || mapping.sell_price === undefined) return;
    const { first_row } = next.list;
    // read once: following twenty thousand items while they come in would keep the page busy with nothing else
    const items = (await db?.items.toArray())?.filter(({ deleted_at }) => deleted_at === undefined) ?? [];
    const told = await list().ask<'plan'>({
      is: 'plan',
      mapping,
      first_row,
      known,
      items,
      today: today(),
    });
    if (told.is === 'failed') return fail(told.why);
    // another choice may have been made meanwhile
    setStep((now) =>
      now.is === 'check' && now.mapping === mapping && now.known === known ? { ...now, plan: told } : now,
    );
  };

  const run = async ({ file, plan }: Checking): Promise<void> => {
    if (!db || !author || !plan) return;
    const rows = plan.counts.add + plan.counts.update;
    isStopped.current = false;
    let record: ImportRecord = { ...EMPTY, import_id: newId(), file, at: now(), rows };
    setStep({ is: 'running', done: 0, rows });
    try {
      await db.transaction('rw', db.marks, async () => {
        await forgetParts(db);
        await keepRecord(db, record);
      });
      for (let from = 0; from < rows && !isStopped.current; from += PART_ROWS) {
        const told = await list().ask<'rows'>({ is: 'rows', from, count: PART_ROWS });
        if (told.is === 'failed') return fail(told.why);
        record = await takeRows(db, author, record, told.rows);
        setStep({ is: 'running', done: Math.min(from + PART_ROWS, rows), rows });
      }
      record = { ...record, state: 'done' };
      await keepRecord(db, record);
      setStep({ is: 'ended', record, how: isStopped.current ? 'stopped' : 'done' });
    } catch {
      setStep({ is: 'ended', record, how: 'no_room' });
    } finally {
      // not part by part: what is written and what is settled would wait for each other
      sendSoon();
    }
  };

  return {
    step,
    read: (source) => void read(source).catch(() => fail('unreadable')),
    choose: (change) => {
      if (step.is === 'check') void check({ ...step, ...change }).catch(() => fail('unreadable'));
    },
    run: () => {
      if (step.is === 'check') void run(step);
    },
    stop: () => {
      isStopped.current = true;
    },
    startAgain: () => setStep({ is: 'pick' }),
    leftOut: async (words) => {
      const told = await list().ask<'left-out'>({ is: 'left-out', words });
      if (told.is === 'failed') throw new Error('the thread lost the list');
      return told.csv;
    },
  };
}

const EMPTY = { state: 'running', added: 0, updated: 0, parts: 0 } as const;
