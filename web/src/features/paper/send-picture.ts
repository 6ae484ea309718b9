import type { PaperImage, tenantContract } from '@rmp/contracts/tenant';
import { keepImage } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import { bffRoute } from '#platform/bff.ts';
import { readPicture } from './read-picture.ts';

const sendImage = bffRoute<(typeof tenantContract)['keepImage']>('tenant', 'POST', '/tenant/images');

/**
 * Hands a logo or signature to the server and keeps it here. Undefined for a file that cannot be one; throws as other
 * calls of the server do.
 */
export async function sendPicture(db: LocalDb, file: Blob): Promise<PaperImage | undefined> {
  const bytes = await readPicture(file);
  if (!bytes) return undefined;
  const content_base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  const image = await sendImage({ body: { content_base64 } });
  await keepImage(db, image.image_id, bytes);
  return image;
}
