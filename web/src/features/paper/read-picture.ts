/** What the server takes; kept in step with IMAGE_BYTES_MAX of the contract, whose schemas no page loads. */
const BYTES_MAX = 65_536;

/** Points a side: sharp on a printer at the size papers have it, and no larger. */
const SIDE_PX_MAX = 480;

/** From the sharpest to the smallest. */
const FORMS = [
  ['image/png', undefined],
  ['image/jpeg', 0.9],
  ['image/jpeg', 0.7],
] as const;

/**
 * A picture somebody chose, as papers can have it: made smaller, on white, PNG or JPEG. Undefined for a file that is no
 * picture, or one that cannot be made small enough.
 */
export async function readPicture(file: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return undefined;
  const scale = Math.min(1, SIDE_PX_MAX / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  ];
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return undefined;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  for (const [type, quality] of FORMS) {
    const blob = await canvas.convertToBlob(quality === undefined ? { type } : { type, quality });
    if (blob.size <= BYTES_MAX) return new Uint8Array(await blob.arrayBuffer());
  }
  return undefined;
}
