import { Cursor } from '@rmp/contracts';
import { Problem } from '@rmp/service-kit/http';
import * as z from 'zod';

/** A list in order of change: where its reading is, and where the next one begins. */
const Feed = z.strictObject({ since: Cursor.optional(), cursor: Cursor.optional() });
export type Feed = z.output<typeof Feed>;

/** A list of documents: news as they come, and the past behind, newest first, until all of it was given. */
const Documents = z.strictObject({ ...Feed.shape, past: Cursor.nullable().optional() });
export type Documents = z.output<typeof Documents>;

/** Where each list goes on. What is not named has not begun. */
const Places = z.strictObject({
  items: Feed.optional(),
  parties: Feed.optional(),
  /** The seq of the profile that was given. */
  profile: z.int().min(0).optional(),
  sales: Documents.optional(),
  notes: Documents.optional(),
  payments: Documents.optional(),
});
export type Places = z.output<typeof Places>;

export const writePlaces = (places: Places): string => Buffer.from(JSON.stringify(places)).toString('base64url');

/** Throws `common/invalid` for a cursor that is none of ours. */
export function readPlaces(cursor: string | undefined): Places {
  if (cursor === undefined) return {};
  try {
    return Places.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new Problem('common/invalid', {
      errors: [{ pointer: '/cursor', in: 'query', detail: 'must be a cursor this address gave' }],
    });
  }
}
