import { Image } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { createElement } from 'react';
import type { Picture } from '../sheet/sheet.ts';

/** A picture as large as fits in a box, in points, its sides as they are to each other. */
export function pictureIn(
  { bytes, media_type, width_px, height_px }: Picture,
  box: { readonly width: number; readonly height: number },
): ReactElement {
  const scale = Math.min(box.width / width_px, box.height / height_px);
  const src = `data:${media_type};base64,${base64Of(bytes)}`;
  return createElement(Image, { src, style: { width: width_px * scale, height: height_px * scale } });
}

/** The engine takes a picture from a `data:` address under Node and in a browser alike. */
function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
