import type { Locale } from '#platform/look.ts';

/** A sentence, or its two forms by count (English and Hindi know `one` and `other`: CLDR plural rules). */
export type Message = string | { readonly one: string; readonly other: string };
export type Messages = Readonly<Record<string, Message>>;
export type Values = Readonly<Record<string, string | number>>;

const PLURALS: Readonly<Record<Locale, Intl.PluralRules>> = {
  en: new Intl.PluralRules('en-IN'),
  hi: new Intl.PluralRules('hi-IN'),
};

/** The message with `{name}` filled in from `values`; `count` chooses the form. */
export function say(messages: Messages, locale: Locale, key: string, values: Values = {}): string {
  const message = messages[key] ?? key;
  return sentence(message, locale, values).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

function sentence(message: Message, locale: Locale, values: Values): string {
  if (typeof message === 'string') return message;
  return PLURALS[locale].select(Number(values['count'] ?? 0)) === 'one' ? message.one : message.other;
}
