import * as z from 'zod';
import { Instant } from './dates.ts';

export const PAGE_LIMIT_DEFAULT = 50;
export const PAGE_LIMIT_MAX = 200;

/** A whole number in a query string. */
export const queryInt = (min: number, max: number) =>
  z
    .string()
    .regex(/^[0-9]{1,15}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.int().min(min).max(max));

/** `true` or `false` in a query string. */
export const queryFlag = z.enum(['true', 'false']).transform((word) => word === 'true');

/** Opaque to the caller: the place after the last row of the page before. */
export const Cursor = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9_-]+$/, 'must be a cursor this service gave');

/** As `updated_since`: from the very first change on, so that a device that starts hears of deletions, too. */
export const BEGINNING = '0';

/** What every list takes. `updated_since` is a cursor too: all that changed after it, deletions as tombstones. */
export const pageQuery = {
  limit: queryInt(1, PAGE_LIMIT_MAX).default(PAGE_LIMIT_DEFAULT),
  cursor: Cursor.optional(),
  updated_since: Cursor.optional(),
};

/** A page of a list. `next_cursor` is null on the last page; `as_of` is the cursor to pass as `updated_since` later. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({
    rows: z.array(row).readonly(),
    next_cursor: Cursor.nullable(),
    as_of: Cursor,
    read_at: Instant.optional(),
  });
