import { formatMilli, formatRupees } from '#ui/format.ts';
import type { Stop } from './model/stop.ts';
import type { LineWarning } from './model/warn-line.ts';
import type { SayBilling } from './words/index.ts';

/** What is worth a look in a line, in a sentence. */
export const warningWords = (warning: LineWarning, say: SayBilling): string =>
  warning.of === 'mrp' ? say('price_above_mrp') : say('stock_will_be', { quantity: formatMilli(warning.left_milli) });

/** Who may pass it, and what it is: `Only the owner: Soap bar, Stock will be −1`. */
export function stopWords(stop: Stop, say: SayBilling): string {
  switch (stop.of) {
    case 'line':
      return say('only_owner', { what: `${stop.name}, ${warningWords(stop.warning, say)}` });
    case 'price':
      return say('only_owner', { what: `${stop.name}, ${formatRupees(0)}` });
    case 'limit': {
      const [due, limit] = [formatRupees(stop.due_paise), formatRupees(stop.limit_paise)];
      return say('only_owner', { what: say('over_limit', { due, limit }) });
    }
    default:
      return stop satisfies never;
  }
}
