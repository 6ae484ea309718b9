import type { NoteId, Produced } from '@rmp/contracts';
import type { PaperQuery } from '@rmp/contracts/sales';
import type { Caller } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import { getNote } from '../notes/get-note.ts';
import { pdfAnswer } from './pdf-answer.ts';
import { renderNote } from './render-note.ts';

/** The paper of a credit or debit note. Another tenant's is not found. */
export async function getNoteDocument(
  deps: SalesDeps,
  caller: Caller,
  noteId: NoteId,
  query: PaperQuery,
): Promise<Produced> {
  const note = await getNote(deps, caller, noteId);
  return pdfAnswer(note.number, await renderNote(deps, note, query));
}
