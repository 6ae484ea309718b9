import { describe, expect, it } from 'vitest';
import { readImage } from './read-image.ts';

const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

const PNG = '89504e470d0a1a0a';
const IDAT = '00000001 49444154 00 00000000';
const IEND = '00000000 49454e44 ae426082';

/** A PNG of this size by its chunks; the checksums are not looked at. */
const aPng = (width: number, height: number, { depth = 8, interlace = 0, rest = `${IDAT}${IEND}` } = {}): Uint8Array =>
  bytesOf(
    `${PNG} 0000000d 49484452 ${hex(width, 8)}${hex(height, 8)}${hex(depth, 2)}0200${hex(0, 2)}${hex(interlace, 2)} 00000000 ${rest}`,
  );

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** A JPEG: its application segment, its frame, and the end mark. */
const aJpeg = (width: number, height: number, { colours = 3, frame = 'c0', end = 'ffd9' } = {}): Uint8Array =>
  bytesOf(
    `ffd8 ffe0 0004 0000 ff${frame} 0011 08 ${hex(height, 4)}${hex(width, 4)} ${hex(colours, 2)} 012200021101031101 ${end}`,
  );

describe('readImage', () => {
  it('tells kind and size of a PNG and of a JPEG', () => {
    expect(readImage(aPng(480, 160))).toEqual({
      ok: true,
      value: { media_type: 'image/png', width_px: 480, height_px: 160 },
    });
    expect(readImage(aJpeg(320, 200))).toEqual({
      ok: true,
      value: { media_type: 'image/jpeg', width_px: 320, height_px: 200 },
    });
    expect(readImage(aJpeg(1200, 1, { frame: 'c2', colours: 1 }))).toMatchObject({ ok: true });
  });

  it.each([
    ['a file of another kind', bytesOf('474946383961'), 'not-an-image'],
    ['nothing', bytesOf(''), 'not-an-image'],
    ['a PNG that was cut off', aPng(480, 160).subarray(0, 40), 'broken'],
    ['a PNG without a picture', aPng(480, 160, { rest: IEND }), 'broken'],
    ['a PNG with something after it', aPng(480, 160, { rest: `${IDAT}${IEND}3c736372` }), 'broken'],
    [
      'a PNG whose chunk says to be longer than the file',
      aPng(480, 160, { rest: `7fffffff${IDAT.slice(8)}` }),
      'broken',
    ],
    ['an interlaced PNG', aPng(480, 160, { interlace: 1 }), 'kind'],
    ['a PNG of 16 bits', aPng(480, 160, { depth: 16 }), 'kind'],
    ['a PNG of no height', aPng(480, 0), 'broken'],
    ['a PNG one point too wide', aPng(1201, 10), 'too-many-pixels'],
    ['a JPEG that was cut off', aJpeg(320, 200, { end: '' }), 'broken'],
    ['a JPEG of four colours', aJpeg(320, 200, { colours: 4 }), 'kind'],
    ['a JPEG one point too high', aJpeg(10, 1201), 'too-many-pixels'],
    ['more bytes than a paper should carry', new Uint8Array(65_537), 'too-large'],
  ])('refuses %s', (_what, bytes, refusal) => {
    expect(readImage(bytes)).toEqual({ ok: false, refusal });
  });
});
