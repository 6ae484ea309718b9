import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.ts';

export type Document = { readonly file: string; readonly isStale: boolean; readonly text: string };

/** The OpenAPI document of each service as its contract says it now, beside the committed one. */
export async function openapiDocuments(): Promise<readonly Document[]> {
  const folder = join(root, 'services');
  const services = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'src', 'openapi.ts')));
  return Promise.all(services.toSorted().map(documentOf));
}

/** Writes the stale ones and answers their names. */
export async function writeOpenapiDocuments(): Promise<readonly string[]> {
  const stale = (await openapiDocuments()).filter(({ isStale }) => isStale);
  for (const { file, text } of stale) writeFileSync(join(root, file), text);
  return stale.map(({ file }) => file);
}

async function documentOf(service: string): Promise<Document> {
  const file = `services/${service}/openapi.json`;
  const committed = join(root, file);
  const text = JSON.stringify(inOrder(await generated(service)), null, 2) + '\n';
  return { file, text, isStale: !existsSync(committed) || readFileSync(committed, 'utf8') !== text };
}

/** The cast: `src/openapi.ts` of a service exports `openapi()`, which CONTRIBUTING.md promises. */
async function generated(service: string): Promise<object> {
  const module = (await import(pathToFileURL(join(root, 'services', service, 'src', 'openapi.ts')).href)) as {
    readonly openapi: () => object | Promise<object>;
  };
  return module.openapi();
}

/** Keys sorted at every depth, so that a diff shows what changed and not how it was built. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}
