import type { NoteId } from '@rmp/contracts';
import type { SaleNote } from '@rmp/contracts/sales';
import { allow, type Caller, Problem } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import { noteStore, shownNote } from './note.store.ts';

/** One note. Another tenant's is not found. */
export async function getNote(deps: SalesDeps, caller: Caller, noteId: NoteId): Promise<SaleNote> {
  allow(caller, 'sales:read');
  const stored = await noteStore(deps.tenantDb(caller.tenant_id)).find(noteId);
  if (stored) return shownNote(stored);
  throw new Problem('common/not-found', { note_id: noteId });
}
