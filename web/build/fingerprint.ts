import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the built app is made from, given relative to the folder of the repository. */
const SOURCES = [
  'package-lock.json',
  'tsconfig.base.json',
  'web/package.json',
  'web/next.config.ts',
  'web/postcss.config.mjs',
  'web/src',
  'web/sw',
  'web/build',
  'web/public',
  'shared/contracts/src',
  'shared/gst/src',
  'shared/gst/data',
  'shared/invoice-document/src',
];

/** Made by the build itself. */
const MADE = /^sw\.js/;

/** SHA-256 over the names and contents of all sources: the same sources make the same app. */
export function fingerprintOf(root: string): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) addTo(hash, root, source);
  return hash.digest('hex');
}

function addTo(hash: ReturnType<typeof createHash>, root: string, path: string): void {
  const full = join(root, path);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isDirectory()) {
    const names = readdirSync(full).filter((name) => !MADE.test(name) && !name.includes('.test.'));
    for (const name of names.toSorted()) addTo(hash, root, `${path}/${name}`);
    return;
  }
  hash.update(`${path}\0${stat.size}\0`).update(readFileSync(full));
}
