import type { FontSources } from '../layout/fonts.ts';

/**
 * The fonts as a bundler lays them beside the app: files of our own origin, named by what is in them. Each address is
 * written out, since a bundler reads it from here.
 */
export const fontAddresses: FontSources = {
  regular: new URL('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf', import.meta.url).href,
  bold: new URL('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf', import.meta.url).href,
  scripts: {
    bengali: {
      regular: new URL(
        '@expo-google-fonts/noto-sans-bengali/400Regular/NotoSansBengali_400Regular.ttf',
        import.meta.url,
      ).href,
      bold: new URL('@expo-google-fonts/noto-sans-bengali/700Bold/NotoSansBengali_700Bold.ttf', import.meta.url).href,
    },
    gujarati: {
      regular: new URL(
        '@expo-google-fonts/noto-sans-gujarati/400Regular/NotoSansGujarati_400Regular.ttf',
        import.meta.url,
      ).href,
      bold: new URL('@expo-google-fonts/noto-sans-gujarati/700Bold/NotoSansGujarati_700Bold.ttf', import.meta.url).href,
    },
    gurmukhi: {
      regular: new URL(
        '@expo-google-fonts/noto-sans-gurmukhi/400Regular/NotoSansGurmukhi_400Regular.ttf',
        import.meta.url,
      ).href,
      bold: new URL('@expo-google-fonts/noto-sans-gurmukhi/700Bold/NotoSansGurmukhi_700Bold.ttf', import.meta.url).href,
    },
    kannada: {
      regular: new URL(
        '@expo-google-fonts/noto-sans-kannada/400Regular/NotoSansKannada_400Regular.ttf',
        import.meta.url,
      ).href,
      bold: new URL('@expo-google-fonts/noto-sans-kannada/700Bold/NotoSansKannada_700Bold.ttf', import.meta.url).href,
    },
    malayalam: {
      regular: new URL(
        '@expo-google-fonts/noto-sans-malayalam/400Regular/NotoSansMalayalam_400Regular.ttf',
        import.meta.url,
      ).href,
      bold: new URL('@expo-google-fonts/noto-sans-malayalam/700Bold/NotoSansMalayalam_700Bold.ttf', import.meta.url)
        .href,
    },
    oriya: {
      regular: new URL('@expo-google-fonts/noto-sans-oriya/400Regular/NotoSansOriya_400Regular.ttf', import.meta.url)
        .href,
      bold: new URL('@expo-google-fonts/noto-sans-oriya/700Bold/NotoSansOriya_700Bold.ttf', import.meta.url).href,
    },
    tamil: {
      regular: new URL('@expo-google-fonts/noto-sans-tamil/400Regular/NotoSansTamil_400Regular.ttf', import.meta.url)
        .href,
      bold: new URL('@expo-google-fonts/noto-sans-tamil/700Bold/NotoSansTamil_700Bold.ttf', import.meta.url).href,
    },
    telugu: {
      regular: new URL('@expo-google-fonts/noto-sans-telugu/400Regular/NotoSansTelugu_400Regular.ttf', import.meta.url)
        .href,
      bold: new URL('@expo-google-fonts/noto-sans-telugu/700Bold/NotoSansTelugu_700Bold.ttf', import.meta.url).href,
    },
  },
};
