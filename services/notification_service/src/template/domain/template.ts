import {
  type Locale,
  placeholders,
  type Purpose,
  type Template,
  type TemplateChange,
} from '@rmp/contracts/notification';
import { ok, refuse, type Result } from '@rmp/gst';
import type { Starter } from './starters.ts';
import { openWordsOf } from './render.ts';

/** A shop's own words, as kept. */
export interface OwnTemplate {
  readonly template_key: string;
  readonly purpose: Purpose;
  readonly texts: { readonly [Language in Locale]?: string | undefined };
  readonly updated_at: string;
}

export type TemplateRefusal =
  | { readonly code: 'notification/placeholder-unknown'; readonly errors: readonly FieldFault[] }
  | { readonly code: 'notification/purpose-too-low'; readonly purpose: Purpose };

interface FieldFault {
  readonly pointer: string;
  readonly detail: string;
}

/** A shop's words for a template, or what is wrong with them. */
export function decideTemplate(
  template_key: string,
  { purpose, texts }: TemplateChange,
  { starter, now }: { readonly starter: Starter | undefined; readonly now: string },
): Result<OwnTemplate, TemplateRefusal> {
  const errors = (['en', 'hi'] as const).flatMap((locale) => faultsOf(locale, texts[locale], starter));
  if (errors.length > 0) return refuse({ code: 'notification/placeholder-unknown', errors });
  const wanted = purpose ?? starter?.purpose ?? 'marketing';
  if (!isAllowed(wanted, starter)) {
    return refuse({ code: 'notification/purpose-too-low', purpose: starter?.purpose ?? 'marketing' });
  }

  return ok({ template_key, purpose: wanted, texts, updated_at: now });
}

/** Words every occasion knows; a starter's other words are those of its own texts. */
const EVERYWHERE = ['greeting', 'customer', 'shop', 'phone', 'link'];

function faultsOf(locale: Locale, text: string | undefined, starter: Starter | undefined): readonly FieldFault[] {
  if (text === undefined) return [];
  const allowed = new Set<string>(
    starter ? [...EVERYWHERE, ...openWordsOf(starter.texts.en), ...openWordsOf(starter.texts.hi)] : placeholders,
  );
  const strangers = openWordsOf(text).filter((word) => !allowed.has(word));
  const isTorn = /[{}]/.test(text.replace(/\{[^{}]*\}/g, ''));
  const pointer = `/texts/${locale}`;

  return [
    ...strangers.map((word) => ({ pointer, detail: `{${word}} is not known here` })),
    ...(isTorn ? [{ pointer, detail: 'a brace has no partner' }] : []),
  ];
}

/** A promotion may be added to what is about the customer's own bill, which makes it marketing; never the reverse. */
const isAllowed = (wanted: Purpose, starter: Starter | undefined): boolean =>
  starter === undefined || wanted === starter.purpose || (starter.purpose === 'utility' && wanted === 'marketing');

/** The template a shop has: its own words before the starter's, language by language. Nothing when neither exists. */
export function templateOf(starter: Starter | undefined, own: OwnTemplate | undefined): Template | undefined {
  const source = own ?? starter;
  if (!source) return undefined;
  const texts = { ...starter?.texts, ...own?.texts };

  return {
    template_key: source.template_key,
    to: starter?.to ?? (source.purpose === 'internal' ? 'owner' : 'customer'),
    purpose: source.purpose,
    ...(starter && { use: starter.use }),
    texts,
    placeholders: placeholders.filter((word) => openWordsOf(`${texts.en ?? ''}${texts.hi ?? ''}`).includes(word)),
    is_own: own !== undefined,
    ...(own && { updated_at: own.updated_at }),
  };
}
