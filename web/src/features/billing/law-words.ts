import { formatRate } from '#ui/format.ts';
import type { Locale } from '#platform/look.ts';
import { say } from '#words/say.ts';
import type { Draft } from './model/draft.ts';
import { lawWarning } from './model/law-warning.ts';
import { lineFigures } from './model/line-figures.ts';
import type { PricedDraft } from './model/price-draft.ts';

const EN = {
  printed: 'Enter the MRP: tax is on the printed price',
  band: 'GST {rate} goes with this price: change it in the item',
  between: 'No GST rate fits this price: change it, or set a price before tax',
};

const HI: typeof EN = {
  printed: 'MRP डालें: टैक्स छपे दाम पर लगता है',
  band: 'इस भाव पर GST {rate} लगता है: सामान में बदलें',
  between: 'इस भाव पर कोई GST दर नहीं बैठती: भाव बदलें या बिना टैक्स का भाव रखें',
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
