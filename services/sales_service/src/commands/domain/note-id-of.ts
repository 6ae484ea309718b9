import { NoteId } from '@rmp/contracts';

/** The id of a note that came without one: it follows from the content, so that the same paper again is the same note. */
export const noteIdOf = (contentHash: string): NoteId => {
  const at = (from: number, to: number) => contentHash.slice(from, to);
  return NoteId.parse(`${at(0, 8)}-${at(8, 12)}-7${at(12, 15)}-8${at(15, 18)}-${at(18, 30)}`);
};
