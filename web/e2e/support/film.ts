import { writeFileSync } from 'node:fs';
import { ean13 } from './ean13.ts';

const WIDTH = 640;
const HEIGHT = 360;
const FRAMES = 10;
/** Dots of one module. */
const MODULE = 3;
const LABEL_HEIGHT = 110;
const LIGHT = 235;
const DARK = 16;
const NO_COLOUR = 128;

/**
 * Writes a film of labels that are held still, one below the other, for the browser to take as its camera: YUV4MPEG2,
 * which is nothing but the dots of each picture.
 */
export function filmLabels(path: string, codes: readonly string[]): void {
  const light = Buffer.alloc(WIDTH * HEIGHT, LIGHT);
  codes.forEach((code, place) => drawLabel(light, ean13(code), 30 + place * (LABEL_HEIGHT + 70)));
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, NO_COLOUR);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, colour]);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420mpeg2\n`);
  writeFileSync(path, Buffer.concat([head, ...Array.from({ length: FRAMES }, () => frame)]));
}

function drawLabel(light: Buffer, modules: string, top: number): void {
  const left = Math.round((WIDTH - modules.length * MODULE) / 2);
  for (let row = top; row < top + LABEL_HEIGHT; row += 1) {
    for (const [place, module] of [...modules].entries()) {
      const from = row * WIDTH + left + place * MODULE;
      if (module === '1') light.fill(DARK, from, from + MODULE);
    }
  }
}
