import { formatMilli } from '#ui/format.ts';
import type { LineWarning } from './model/warn-line.ts';
import type { SayBilling } from './words/index.ts';

/** What is worth a look in a line, in a sentence. */
export const warningWords = (warning: LineWarning, say: SayBilling): string =>
  warning.of === 'mrp' ? say('price_above_mrp') : say('stock_will_be', { quantity: formatMilli(warning.left_milli) });
