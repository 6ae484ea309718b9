import type { Locale, TemplateValues } from '@rmp/contracts/notification';
import { ok, refuse, type Result } from '@rmp/gst';
import { GREETINGS } from './starters.ts';

export interface MissingValues {
  readonly code: 'notification/placeholder-missing';
  readonly missing: readonly string[];
}

/**
 * The template with its values. The first sentence says what the message is about and must be complete; a later one
 * whose value is unknown, or a balance of nothing, is left out rather than printed empty.
 */
export function renderText(template: string, locale: Locale, values: TemplateValues): Result<string, MissingValues> {
  const known = withGreeting(locale, values);
  const [first = '', ...later] = sentencesOf(template);
  const opening = renderLine(first, known);
  if (!opening.ok) return opening;

  const rest = later.flatMap((sentence) => {
    const rendered = isWorthSaying(sentence, values) ? renderLine(sentence, known) : undefined;
    return rendered?.ok ? [rendered.value] : [];
  });
  return ok([opening.value, ...rest].join('').trim());
}

type Known = Readonly<Record<string, string | undefined>>;

/** One line with its values, or the names of those it lacks. */
export function renderLine(line: string, known: Known): Result<string, MissingValues> {
  const missing = openWordsOf(line).filter((word) => known[word] === undefined);
  if (missing.length > 0) return refuse({ code: 'notification/placeholder-missing', missing });

  return ok(line.replace(OPEN_WORD, (_, word: string) => known[word] ?? ''));
}

const OPEN_WORD = /\{([^{}]*)\}/g;

/** What a text leaves open, each word once. */
export const openWordsOf = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(OPEN_WORD)].map(([, word = '']) => word)),
];

/** Sentences with the blank before them. A link ends one too: nothing is written right behind it. */
const sentencesOf = (template: string): readonly string[] => template.split(/(?<=[.।?!]|\{link\}|\{pay_link\})(?=\s)/u);

const isWorthSaying = (sentence: string, { balance = '' }: TemplateValues): boolean =>
  !(sentence.includes('{balance}') && /^0+(?:\.0+)?$/.test(balance));

function withGreeting(locale: Locale, values: TemplateValues): Known {
  const { named, unnamed } = GREETINGS[locale];
  const greeting =
    values.customer === undefined ? unnamed : named.replaceAll('{customer}', () => values.customer ?? '');

  return { ...values, greeting };
}
