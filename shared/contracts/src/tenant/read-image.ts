import { ok, refuse } from '@rmp/gst';
import type { Result } from '@rmp/gst';
import { IMAGE_BYTES_MAX, IMAGE_SIDE_PX_MAX } from './paper.ts';
import type { ImageType } from './paper.ts';

/** What the bytes of a picture say of it. */
export interface ImageFacts {
  readonly media_type: ImageType;
  readonly width_px: number;
  readonly height_px: number;
}

export type ImageRefusal = 'too-large' | 'not-an-image' | 'broken' | 'too-many-pixels' | 'kind';

/**
 * Reads a PNG or JPEG as far as a paper needs it: what it is, its size, and that it is whole. Interlaced PNGs, 16-bit PNGs
 * and JPEGs of four colours are refused as `kind`: the engine of papers draws them wrong or slowly.
 */
export function readImage(bytes: Uint8Array): Result<ImageFacts, ImageRefusal> {
  if (bytes.length > IMAGE_BYTES_MAX) return refuse('too-large');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, PNG)) return readPng(view);
  return startsWith(bytes, JPEG) ? readJpeg(view) : refuse('not-an-image');
}

const PNG: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG: readonly number[] = [0xff, 0xd8, 0xff];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

/** Chunks: length, four letters, data, checksum (PNG specification, 5.3). The first is IHDR, the last IEND. */
function readPng(view: DataView): Result<ImageFacts, ImageRefusal> {
  let at = PNG.length;
  let hasData = false;
  let facts: Result<ImageFacts, ImageRefusal> = refuse('broken');
  while (at + 12 <= view.byteLength) {
    const [length, name] = [view.getUint32(at), nameAt(view, at + 4)];
    const next = at + 12 + length;
    if (next > view.byteLength) return refuse('broken');
    if (at === PNG.length) {
      if (name !== 'IHDR' || length !== 13) return refuse('broken');
      facts = pngFacts(view, at + 8);
      if (!facts.ok) return facts;
    }
    hasData ||= name === 'IDAT';
    if (name === 'IEND') return hasData && next === view.byteLength ? facts : refuse('broken');
    at = next;
  }
  return refuse('broken');
}

function pngFacts(view: DataView, at: number): Result<ImageFacts, ImageRefusal> {
  const [depth, interlace] = [view.getUint8(at + 8), view.getUint8(at + 12)];
  if (depth > 8 || interlace !== 0) return refuse('kind');
  return sized('image/png', view.getUint32(at), view.getUint32(at + 4));
}

/** Segments up to the frame, which holds the size (ITU T.81, B.2.2); the file ends with its end mark. */
function readJpeg(view: DataView): Result<ImageFacts, ImageRefusal> {
  if (view.getUint16(view.byteLength - 2) !== 0xffd9) return refuse('broken');
  let at = 2;
  while (at + 10 <= view.byteLength) {
    const [lead, marker] = [view.getUint8(at), view.getUint8(at + 1)];
    if (lead !== 0xff) return refuse('broken');
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) {
      if (![1, 3].includes(view.getUint8(at + 9))) return refuse('kind');
      return sized('image/jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
    }
    at += 2 + view.getUint16(at + 2);
  }
  return refuse('broken');
}

/** Baseline, extended and progressive frames; the others are of arithmetic coders and lossless ones nobody draws. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xc2;

function sized(media_type: ImageType, width_px: number, height_px: number): Result<ImageFacts, ImageRefusal> {
  if (width_px < 1 || height_px < 1) return refuse('broken');
  if (Math.max(width_px, height_px) > IMAGE_SIDE_PX_MAX) return refuse('too-many-pixels');
  return ok({ media_type, width_px, height_px });
}

const nameAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((letter) => view.getUint8(at + letter)));
