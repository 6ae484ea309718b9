import type { FontSources } from '../layout/fonts.ts';

/** The fonts as a bundler lays them beside the app: files of our own origin, named by what is in them. */
export const fontAddresses: FontSources = {
  regular: new URL('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf', import.meta.url).href,
  bold: new URL('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf', import.meta.url).href,
};
