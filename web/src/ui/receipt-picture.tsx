import type { Picture } from '@rmp/invoice-document/sheet';
import { useMemo } from 'react';

export interface ReceiptPictureProps {
  readonly picture: Picture;
  /** How large it may be: classes of width and height. */
  readonly className: string;
}

/** A logo or signature, its sides as they are to each other. What it shows is said in words beside it. */
export function ReceiptPicture({ picture, className }: ReceiptPictureProps) {
  const { width_px, height_px } = picture;
  const src = useMemo(() => addressOf(picture), [picture]);
  return <img src={src} alt="" width={width_px} height={height_px} className={`h-auto object-contain ${className}`} />;
}

function addressOf({ bytes, media_type }: Picture): string {
  return `data:${media_type};base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}
