import type { Locale } from '#platform/look.ts';

/** Each language by its own name, so that who cannot read the other finds his. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = { en: 'English', hi: 'हिन्दी' };
