import type { SaleLine } from '@rmp/contracts/sales';
import type { Draft } from './draft.ts';
import type { PricedDraft } from './price-draft.ts';

/** The figures of each line by its id. Lines still at nothing are not priced, so they are told by the lines that are. */
export function lineFigures(
  { lines }: Draft,
  priced: Pick<PricedDraft, 'lines'> | undefined,
): ReadonlyMap<string, SaleLine> {
  const counted = lines.filter(({ qty_milli }) => qty_milli > 0);
  return new Map(
    counted.flatMap(({ line_id }, index) => {
      const figures = priced?.lines[index];
      return figures ? [[line_id, figures] as const] : [];
    }),
  );
}
