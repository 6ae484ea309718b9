import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the app. */
export const webDir = fileURLToPath(new URL('..', import.meta.url));

/**
 * Next's configuration as the build settled it, JSON. A server that is given it reads no next.config.ts, and so loads no
 * compiler: Next's own standalone server starts in this way.
 */
export function builtConfig(): string {
  const file = join(webDir, '.next', 'required-server-files.json');
  // The cast: Next writes this file with every build.
  const { config } = JSON.parse(readFileSync(file, 'utf8')) as { readonly config: unknown };
  return JSON.stringify(config);
}
