import { formatRate } from '#ui/format.ts';
import type { Locale } from '#platform/look.ts';
import { say } from '#words/say.ts';
import type { Draft } from './model/draft.ts';
import { lawWarning } from './model/law-warning.ts';
import { lineFigures } from './model/line-figures.ts';
import type { PricedDraft } from './model/price-draft.ts';

/** As long as a line of the bill has room for; the form of the item says why. */
const EN = {
  printed: 'Enter MRP: tax is on it',
  band: 'Set GST {rate} in Items',
  between: 'Set price before tax',
};

const HI: typeof EN = {
  printed: 'MRP डालें, टैक्स उसी पर',
  band: 'सामान में GST {rate} करें',
  between: 'बिना टैक्स का भाव रखें',
};

const WORDS = { en: EN, hi: HI };

/** What the law has against lines of the bill, in a sentence that says what to do, by the id of the line. */
export function lawWords(
  draft: Draft,
  priced: PricedDraft,
  { date, locale }: { readonly date: string; readonly locale: Locale },
): ReadonlyMap<string, string> {
  const found = [...lineFigures(draft, priced)].map(([id, line]) => [id, lawWarning(line, date)] as const);
  return new Map(
    found.flatMap(([id, warning]) => {
      if (!warning) return [];
      const values = warning.of === 'band' ? { rate: formatRate(warning.rate_bp) } : {};
      return [[id, say(WORDS[locale], locale, warning.of, values)] as const];
    }),
  );
}
