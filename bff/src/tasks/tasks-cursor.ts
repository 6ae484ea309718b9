import { Cursor } from '@rmp/contracts';
import { Problem } from '@rmp/service-kit/http';
import * as z from 'zod';

/** Where each service's list goes on: null for its beginning; a service that is not named has no more. */
const Places = z.strictObject({ sales: Cursor.nullable().optional(), inventory: Cursor.nullable().optional() });
export type Places = z.output<typeof Places>;

/** Null when no list has more. */
export const writeTasksCursor = (places: Places): string | null =>
  Object.keys(places).length > 0 ? Buffer.from(JSON.stringify(places)).toString('base64url') : null;

/** Throws `common/invalid` for a cursor that is none of ours. */
export function readTasksCursor(cursor: string): Places {
  try {
    return Places.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new Problem('common/invalid', {
      errors: [{ pointer: '/cursor', in: 'query', detail: 'must be a cursor this address gave' }],
    });
  }
}
