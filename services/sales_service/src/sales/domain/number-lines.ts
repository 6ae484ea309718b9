import type { NewSaleLine } from '@rmp/contracts/sales';
import { ok, refuse } from '@rmp/gst';
import type { Result } from '@rmp/gst';
import type { SaleRefusal } from './refusal.ts';

/** Line numbers as given, or 1, 2, 3 … when none is. Returns will name lines by them, so they differ. */
export function numberLines(lines: readonly NewSaleLine[]): Result<readonly number[], SaleRefusal> {
  const given = lines.flatMap(({ line_no }) => (line_no === undefined ? [] : [line_no]));
  if (given.length === 0) return ok(lines.map((_, index) => index + 1));
  if (given.length === lines.length && new Set(given).size === lines.length) return ok(given);

  const errors = lines.flatMap(({ line_no }, index) =>
    line_no === undefined || given.indexOf(line_no) < given.lastIndexOf(line_no)
      ? [{ pointer: `/lines/${index}/line_no` }]
      : [],
  );
  return refuse({ code: 'sales/line-numbers', errors });
}
