import {
  type Locale,
  MESSAGE_CHARACTERS_MAX,
  type NewMessage,
  type Purpose,
  SUBJECT_CHARACTERS_MAX,
  type Template,
  type TemplateValues,
} from '@rmp/contracts/notification';
import { ok, refuse, type Result } from '@rmp/gst';
import { SUBJECTS } from '../../template/domain/subjects.ts';
import { type MissingValues, renderLine, renderText } from '../../template/domain/render.ts';

/** What a message says. */
export interface Words {
  readonly locale: Locale;
  readonly purpose: Purpose;
  readonly text: string;
  readonly subject?: string;
  readonly template_key?: string;
}

export type WordsRefusal =
  | MissingValues
  | { readonly code: 'notification/unknown-template'; readonly errors: readonly { readonly pointer: string }[] }
  | { readonly code: 'notification/not-in-language'; readonly locale: Locale }
  | { readonly code: 'notification/text-too-long'; readonly characters: number; readonly characters_max: number }
  | { readonly code: 'notification/subject-missing'; readonly errors: readonly { readonly pointer: string }[] };

/** The words of a wanted message, or what they lack. `template` is the shop's of that key, if there is one. */
export function wordsOf(wanted: NewMessage, template: Template | undefined): Result<Words, WordsRefusal> {
  const { locale = 'en', text, purpose = 'utility' } = wanted;
  const said = text === undefined ? fromTemplate(wanted, locale, template) : ok({ locale, purpose, text });
  if (!said.ok || wanted.channel !== 'email') return said.ok ? inLimits(said.value) : said;

  const subject = subjectOf(wanted, locale);
  return subject.ok ? inLimits({ ...said.value, subject: subject.value }) : subject;
}

function fromTemplate(
  { template_key, values = {}, purpose }: NewMessage,
  locale: Locale,
  template: Template | undefined,
): Result<Words, WordsRefusal> {
  if (!template || template_key === undefined) {
    return refuse({ code: 'notification/unknown-template', errors: [{ pointer: '/template_key' }] });
  }
  const source = template.texts[locale];
  if (source === undefined) return refuse({ code: 'notification/not-in-language', locale });
  const text = renderText(source, locale, values);
  if (!text.ok) return text;

  return ok({ locale, template_key, text: text.value, purpose: purpose === 'marketing' ? purpose : template.purpose });
}

/** The message's own subject, or the one that goes with a starter template. */
function subjectOf({ subject, template_key, values = {} }: NewMessage, locale: Locale): Result<string, WordsRefusal> {
  if (subject !== undefined) return ok(subject);
  const source = template_key === undefined ? undefined : SUBJECTS[template_key];
  if (!source) return refuse({ code: 'notification/subject-missing', errors: [{ pointer: '/subject' }] });

  return renderLine(source[locale], values satisfies TemplateValues);
}

function inLimits(words: Words): Result<Words, WordsRefusal> {
  const { text, subject = '' } = words;
  const long = [
    { characters: text.length, characters_max: MESSAGE_CHARACTERS_MAX },
    { characters: subject.length, characters_max: SUBJECT_CHARACTERS_MAX },
  ].find(({ characters, characters_max }) => characters > characters_max);

  return long ? refuse({ code: 'notification/text-too-long', ...long }) : ok(words);
}
