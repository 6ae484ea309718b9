import type { SellerSnapshot } from '@rmp/contracts/sales';
import { bffFetch } from '#platform/bff.ts';
import type { LocalDb } from '../database.ts';

type PaperStyle = NonNullable<SellerSnapshot['paper']>;

/** Bytes of pictures by their ids. */
type KeptImages = Readonly<Record<string, Uint8Array>>;

const markOf = (imageId: string) => `paper:image:${imageId}`;

/**
 * The pictures a paper names: those kept on this device, and others as the server has them, which are kept from then on.
 * One that is neither here nor to be had is missing.
 */
export async function imagesFor(db: LocalDb, style: PaperStyle | undefined): Promise<KeptImages> {
  const named = [style?.logo, style?.signature].flatMap((image) => (image ? [image.image_id] : []));
  const found = await Promise.all(named.map(async (id) => [id, await imageOf(db, id)] as const));
  return Object.fromEntries(found.flatMap(([id, bytes]) => (bytes ? [[id, bytes]] : [])));
}

/** Keeps a picture that is on its way to the server. */
export async function keepImage(db: LocalDb, imageId: string, bytes: Uint8Array): Promise<void> {
  await db.marks.put({ name: markOf(imageId), value: bytes });
}

async function imageOf(db: LocalDb, imageId: string): Promise<Uint8Array | undefined> {
  const kept = (await db.marks.get(markOf(imageId)))?.value;
  if (kept instanceof Uint8Array) return kept;
  const bytes = await fetched(imageId);
  if (bytes) await keepImage(db, imageId, bytes);
  return bytes;
}

/** No network, or not there: the paper is lawful without it. */
async function fetched(imageId: string): Promise<Uint8Array | undefined> {
  try {
    const response = await bffFetch(`/api/tenant/tenant/images/${imageId}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    return undefined;
  }
}
