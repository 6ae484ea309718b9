import type { NewEvent } from '@rmp/contracts';
import type { SaleNote } from '@rmp/contracts/sales';

export const noteRecorded = (note: SaleNote): NewEvent => ({
  type: 'sales.note-recorded.v1',
  subject: note.note_id,
  data: { note },
});
