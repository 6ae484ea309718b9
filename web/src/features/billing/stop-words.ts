import { formatRupees } from '#ui/format.ts';
import { stopOf } from './model/stop.ts';
import type { Stop } from './model/stop.ts';
import { warningWords } from './warning-words.ts';
import type { SayBilling } from './words/index.ts';

/** What stops the bill, in a sentence; undefined when it may go on. */
export function stopSentence(say: SayBilling, ...judged: Parameters<typeof stopOf>): string | undefined {
  const stop = stopOf(...judged);
  return stop && stopWords(stop, say);
}

/** Who may pass it, and what it is: `Only the owner: Soap bar, Stock will be −1`. */
function stopWords(stop: Stop, say: SayBilling): string {
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
