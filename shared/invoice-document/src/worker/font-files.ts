import { createRequire } from 'node:module';
import type { FontSources } from '../layout/fonts.ts';

const { resolve } = createRequire(import.meta.url);
const LATIN = '@expo-google-fonts/noto-sans';
const DEVANAGARI = '@expo-google-fonts/noto-sans-devanagari';

/** The fonts as installed beside this package. */
export const fontFiles: FontSources = {
  latin: {
    regular: resolve(`${LATIN}/400Regular/NotoSans_400Regular.ttf`),
    bold: resolve(`${LATIN}/700Bold/NotoSans_700Bold.ttf`),
  },
  devanagari: {
    regular: resolve(`${DEVANAGARI}/400Regular/NotoSansDevanagari_400Regular.ttf`),
    bold: resolve(`${DEVANAGARI}/700Bold/NotoSansDevanagari_700Bold.ttf`),
  },
};
