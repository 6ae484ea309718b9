import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../root.ts';

/** A generated file as the sources say it now, beside the committed one. */
export interface Document {
  /** From the root of the repository. */
  readonly file: string;
  readonly isStale: boolean;
  readonly text: string;
}

export function documentOf(file: string, text: string): Document {
  const committed = join(root, file);

  return { file, text, isStale: !existsSync(committed) || readFileSync(committed, 'utf8') !== text };
}

/** Folders of the services that have the named source file, in alphabetical order. */
export const servicesWith = (source: string): readonly string[] =>
  readdirSync(join(root, 'services'))
    .filter((name) => existsSync(join(root, 'services', name, 'src', source)))
    .toSorted();

/** A module of the repository; what it exports is for the caller to promise. */
export const importFrom = (file: string): Promise<Readonly<Record<string, unknown>>> =>
  import(pathToFileURL(join(root, file)).href) as Promise<Readonly<Record<string, unknown>>>;

/** Keys sorted at every depth, so that a diff shows what changed and not how it was built. */
export function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));

  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}
