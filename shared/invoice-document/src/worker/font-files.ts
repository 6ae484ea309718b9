import { fileURLToPath } from 'node:url';
import type { FontSources } from '../layout/fonts.ts';

/** The fonts as installed beside this package. */
export const fontFiles: FontSources = {
  regular: fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf')),
  bold: fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf')),
};
