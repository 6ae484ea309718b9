import type { LocalDb } from './database.ts';
import { tellHealth } from './health.ts';
import { healthAfter } from './watch-database.ts';

/** Writes a little and tells whether it was kept: after room was made, or when a person wants to know. */
export async function tryWriting(db: LocalDb): Promise<boolean> {
  try {
    await db.open();
    await db.marks.put({ name: 'health:tried', value: 'x'.repeat(TRIED_LENGTH) });
    await db.marks.delete('health:tried');
    tellHealth('sound');
    return true;
  } catch (error) {
    tellHealth(error instanceof Error && healthAfter(error) === 'full' ? 'full' : 'broken');
    return false;
  }
}

/** About what a large bill takes. */
const TRIED_LENGTH = 50_000;
