import type { PaperQuery, SaleNote } from '@rmp/contracts/sales';
import type { SalesDeps } from '../deps.ts';
import { imagesFor } from './images-for.ts';
import { orBusy } from './or-busy.ts';

/** A credit or debit note as PDF. Only the note itself and the query decide what is on it. */
export async function renderNote(
  deps: Pick<SalesDeps, 'renderer' | 'tenantDb'>,
  note: SaleNote,
  query: PaperQuery,
): Promise<Uint8Array> {
  const images = await imagesFor(deps, note);
  return orBusy(deps.renderer.render('note', note, { ...query, images }));
}
