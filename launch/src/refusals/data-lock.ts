import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Sentence } from '../sentence.ts';

export interface DataLock {
  /** The run before this one did not end in order: its children may still be finishing. */
  readonly isAfterCrash: boolean;
  /** Writes down the processes of this run, by name, for whoever wants to know who has the data. */
  readonly record: (processes: Readonly<Record<string, number>>) => void;
  readonly release: () => void;
}

/**
 * Takes the data folder for this process, or throws one sentence that names the process that has it. The lock is an
 * open exclusive SQLite transaction: the operating system drops it with the process, whatever killed that, so a lock
 * never has to be judged stale.
 */
export function lockDataDir(dataDir: string, pid: number): DataLock {
  const holder = join(dataDir, 'running.json');
  const lock = openExclusively(join(dataDir, 'lock'));
  if (!lock) {
    throw new Sentence(
      `Another instance already runs on ${dataDir}${processIn(holder)}: use it, stop it, or name another folder in RMP_DATA_DIR.`,
    );
  }

  const isAfterCrash = existsSync(holder);
  const record = (processes: Readonly<Record<string, number>>) =>
    writeFileSync(holder, JSON.stringify({ pid, processes }), { mode: 0o600 });
  record({});
  return {
    isAfterCrash,
    record,
    release: () => {
      rmSync(holder, { force: true });
      lock.close();
    },
  };
}

function openExclusively(path: string): DatabaseSync | undefined {
  const lock = new DatabaseSync(path);
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch {
    lock.close();
    return undefined;
  }
}

/** ` (process 123)`, or nothing when the other is so young that it has not written its number yet. */
function processIn(holder: string): string {
  const text = existsSync(holder) ? readFileSync(holder, 'utf8') : '';
  const pid = /"pid":(\d+)/.exec(text)?.[1];
  return pid ? ` (process ${pid})` : '';
}
