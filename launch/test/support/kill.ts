import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Place, Product } from './product.ts';

/** Kills the launcher or one of its children, and answers when the rest has gone too. */
export async function killOne({ dataDir }: Place, product: Product, random: () => number): Promise<void> {
  // The cast: the launcher wrote the file.
  const running = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as {
    readonly processes: Readonly<Record<string, number>>;
  };
  const pids = [product.pid, ...Object.values(running.processes)];
  process.kill(pids[Math.floor(random() * pids.length)] ?? product.pid, 'SIGKILL');
  await product.ended;
}

/** SQLite's own word on the file of the stopped database. */
export function integrityOf({ dataDir }: Place): unknown {
  const database = new DatabaseSync(join(dataDir, 'database', 'engine.sqlite'), { readOnly: true });
  const row = database.prepare('PRAGMA integrity_check').get();
  database.close();
  return row?.['integrity_check'];
}
