import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import type { Check } from './check.ts';

type Entry = { readonly optionalDependencies?: Readonly<Record<string, string>> };
type Packages = Readonly<Record<string, Entry>>;

/**
 * The lockfile names the packages of every machine. npm leaves out an optional package that its registry did not have
 * at the time, and `npm ci` then refuses the whole lockfile.
 */
export const lockfile: Check = {
  name: 'lockfile',
  look: () => {
    // The cast: npm wrote the file.
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      readonly packages: Packages;
    };
    return { looked: `${Object.keys(packages).length} packages`, problems: missingIn(packages) };
  },
};

/** Optional dependencies that a package of the lockfile names and the lockfile itself does not hold. */
export function missingIn(packages: Packages): readonly string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !places(path).some((place) => packages[`${place}node_modules/${name}`]))
      .map((name) => `${path || 'the root'} wants ${name}, which package-lock.json does not hold`),
  );
}

/** Where Node looks for a dependency of a package: in its own folder first, then in each one above. */
function places(path: string): readonly string[] {
  if (path === '') return [''];
  const above = path.slice(0, Math.max(path.lastIndexOf('node_modules/'), 0));
  return [`${path}/`, ...places(above.replace(/\/$/, ''))];
}
