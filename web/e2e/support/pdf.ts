import { inflateSync } from 'node:zlib';

/**
 * What a PDF draws, stream by stream as it was before it was packed, and the objects between them: two programs that
 * draw the same paper pack it differently.
 */
export function drawnIn(pdf: Uint8Array): readonly string[] {
  const text = Buffer.from(pdf).toString('latin1');
  const parts = text.split(/stream\r?\n|\r?\nendstream/);
  return parts.map((part, index) => (index % 2 === 1 ? unpacked(part) : withoutPlaces(part)));
}

function unpacked(stream: string): string {
  const bytes = Buffer.from(stream, 'latin1');
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return stream;
  }
}

/** Lengths and places in the file follow from the packing. */
const withoutPlaces = (objects: string): string => objects.replace(/\/Length \d+/g, '').replace(/xref[\s\S]*/, '');
