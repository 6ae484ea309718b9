import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

export interface APicture {
  /** As a profile names it. */
  readonly image: {
    readonly image_id: string;
    readonly media_type: 'image/png';
    readonly width_px: number;
    readonly height_px: number;
  };
  readonly content_base64: string;
}

const SIDE = 8;

/** A small grey PNG; pictures of two shades are two pictures. */
export function aPicture(shade: number): APicture {
  const rows = Buffer.concat(Array.from({ length: SIDE }, () => Buffer.from([0, ...Array<number>(SIDE).fill(shade)])));
  const bytes = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.from([0, 0, 0, SIDE, 0, 0, 0, SIDE, 8, 0, 0, 0, 0])),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  const image_id = createHash('sha256').update(bytes).digest('hex');
  return {
    image: { image_id, media_type: 'image/png', width_px: SIDE, height_px: SIDE },
    content_base64: bytes.toString('base64'),
  };
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
