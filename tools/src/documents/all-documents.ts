import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { asyncapiDocument } from './asyncapi.ts';
import { dataModelDocument } from './data-model.ts';
import type { Document } from './document.ts';
import { openapiDocuments } from './openapi.ts';
import { postmanDocument } from './postman.ts';

/** Everything `npm run generate` writes, as the sources say it now. */
export async function allDocuments(): Promise<readonly Document[]> {
  return [...(await openapiDocuments()), await asyncapiDocument(), await dataModelDocument(), await postmanDocument()];
}

/** Writes the stale ones and answers their names. */
export async function writeStale(): Promise<readonly string[]> {
  const stale = (await allDocuments()).filter(({ isStale }) => isStale);
  for (const { file, text } of stale) writeFileSync(join(root, file), text);

  return stale.map(({ file }) => file);
}
