/** How this device shows the app. Kept in local storage because it is needed before the first paint. */
export interface Look {
  readonly locale: Locale;
  /** Absent: as the system wishes. */
  readonly theme?: 'light' | 'dark' | undefined;
  readonly text: 'normal' | 'large' | 'larger';
  readonly contrast: 'normal' | 'more';
  readonly haptics: boolean;
  readonly sound: boolean;
}

export const LOCALES = ['en', 'hi'] as const;
export type Locale = (typeof LOCALES)[number];

export const LOOK_KEY = 'rmp-look';

/** Local storage holds it while a warning stands above every page: room for it is left before the first paint. */
export const STANDING_KEY = 'rmp-standing';

export const DEFAULT_LOOK: Look = { locale: 'en', text: 'normal', contrast: 'normal', haptics: true, sound: true };

/** What local storage holds, as far as it can be read; the phone's own language is preselected. */
export function readLook(stored: string | null, languages: readonly string[]): Look {
  const preferred: Look = { ...DEFAULT_LOOK, locale: languages[0]?.startsWith('hi') ? 'hi' : 'en' };
  if (!stored) return preferred;
  try {
    return { ...preferred, ...(JSON.parse(stored) as Partial<Look>) };
  } catch {
    return preferred;
  }
}
