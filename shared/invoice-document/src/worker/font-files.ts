import { fileURLToPath } from 'node:url';
import type { FaceSources, FontSources } from '../layout/fonts.ts';

/** The fonts as installed beside this package. */
export const fontFiles: FontSources = {
  ...face('noto-sans', 'NotoSans'),
  scripts: {
    bengali: face('noto-sans-bengali', 'NotoSansBengali'),
    gujarati: face('noto-sans-gujarati', 'NotoSansGujarati'),
    gurmukhi: face('noto-sans-gurmukhi', 'NotoSansGurmukhi'),
    kannada: face('noto-sans-kannada', 'NotoSansKannada'),
    malayalam: face('noto-sans-malayalam', 'NotoSansMalayalam'),
    oriya: face('noto-sans-oriya', 'NotoSansOriya'),
    tamil: face('noto-sans-tamil', 'NotoSansTamil'),
    telugu: face('noto-sans-telugu', 'NotoSansTelugu'),
  },
};

function face(of: string, name: string): FaceSources {
  return { regular: file(of, name, '400Regular'), bold: file(of, name, '700Bold') };
}

function file(of: string, name: string, weight: string): string {
  return fileURLToPath(import.meta.resolve(`@expo-google-fonts/${of}/${weight}/${name}_${weight}.ttf`));
}
