import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

// Draws the icons of the app, which are committed: run it again when the mark changes (`node web/build/draw-icons.ts`).
// The mark is our own: a bill torn off at its lower edge, with the double rule of the money column.

const NEEL = '#1d3480';
const MADDER = '#9a1128';
const RULE = '#d8d4c9';
const INK = '#15171e';

/** The bill on a field of 512: within the middle 60 %, which every mask of a launcher leaves (W3C safe zone: 80 %). */
const BILL = `
  <path fill="#fff" d="M150 112h212v266l-26.5 26-26.5-26-26.5 26-26.5-26-26.5 26-26.5-26-26.5 26-26.5-26z"/>
  <path stroke="${MADDER}" stroke-width="5" d="M284 112v266M295 112v266" opacity=".75"/>
  <path stroke="${RULE}" stroke-width="9" stroke-linecap="round" d="M174 166h84M174 214h84M174 262h60"/>
  <path stroke="${INK}" stroke-width="11" stroke-linecap="round" d="M314 166h28M314 214h28M314 262h28"/>
  <path stroke="${INK}" stroke-width="18" stroke-linecap="round" d="M174 328h84M316 328h24"/>`;

const field = (radius: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512" rx="${radius}" fill="${NEEL}"/>${BILL}</svg>`;

const ROUND = 96;
const icons = [
  { name: 'icon-192.png', size: 192, radius: ROUND },
  { name: 'icon-512.png', size: 512, radius: ROUND },
  { name: 'icon-maskable-512.png', size: 512, radius: 0 },
  { name: 'apple-touch-icon.png', size: 180, radius: 0 },
];

const folder = new URL('../public/icons/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const { name, size, radius } of icons) {
  await sharp(Buffer.from(field(radius)), { density: 300 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toFile(fileURLToPath(new URL(name, folder)));
}
