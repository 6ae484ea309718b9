import { useMemo } from 'react';
import type { Locale } from '#platform/look.ts';
import { useLook } from '#platform/use-look.ts';
import { say } from './say.ts';
import type { Messages, Values } from './say.ts';

/** The same keys with the same forms, in another language. */
type Translated<M extends Messages> = {
  readonly [Key in keyof M]: M[Key] extends string ? string : { readonly one: string; readonly other: string };
};

/** The messages of one feature in every language: a language that lacks a key does not compile. */
export type WordBook<M extends Messages> = Readonly<Record<Locale, Translated<M>>>;

export type Say<M extends Messages> = (key: keyof M & string, values?: Values) => string;

/** Speaks a feature's words in the language of the device. */
export function useWords<M extends Messages>(book: WordBook<M>): Say<M> {
  const { locale } = useLook();
  return useMemo(() => (key, values) => say(book[locale], locale, key, values), [book, locale]);
}
