import type { Result } from '@rmp/gst';
import { stampInstant, untilSeriesKnown } from '#local/index.ts';
import type { LocalDb, LocalNote } from '#local/index.ts';
import { newId } from '#platform/ids.ts';
import { keepNote } from './keep-note.ts';
import type { NoteIssuer, NoteRefusal } from './keep-note.ts';
import type { ReturnGiven } from './model/note-fact.ts';

/**
 * Takes goods back on a credit note: in one transaction it gets its number from this device's own series, and note,
 * stock, khata and the command for the server are kept; or nothing is. A note that was saved before is answered as it
 * is; more than is left of the bill is refused.
 */
export async function recordReturn(
  db: LocalDb,
  issuer: NoteIssuer,
  given: ReturnGiven,
  now: string,
): Promise<Result<LocalNote, NoteRefusal>> {
  const command_id = newId();
  await untilSeriesKnown(db, issuer.prefix);

  return db.transaction('rw', [db.bills, db.notes, db.items, db.parties, db.outbox, db.series, db.marks], async () => {
    const at = await stampInstant(db, now);
    return keepNote(db, issuer, given, { at, command_id });
  });
}
