import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprintOf } from './fingerprint.ts';
import { nextBuild } from './next-build.ts';
import type { BuildHost } from './next-build.ts';
import { writePagePolicies } from './page-policies.ts';
import { refuseOtherPages } from './refuse-other-pages.ts';
import { STATIC_ROUTES } from '../src/platform/routes.ts';

/** Folders of the app and of the repository. */
const webDir = fileURLToPath(new URL('..', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Written last, so that a build that was interrupted is made again. */
const mark = join(webDir, '.next', 'rmp-fingerprint');

/** Builds the app unless it is built from these very sources; answers whether it had to. */
export async function buildWeb(host: BuildHost): Promise<boolean> {
  const fingerprint = fingerprintOf(root);
  if (fingerprint === builtFingerprint()) return false;

  host.say('building the web app, once for these sources');
  await nextBuild(webDir, host);
  refuseOtherPages(Object.keys(writePagePolicies(webDir)), STATIC_ROUTES);
  writeFileSync(mark, fingerprint);
  host.say('the web app is built');
  return true;
}

function builtFingerprint(): string | undefined {
  try {
    return readFileSync(mark, 'utf8');
  } catch {
    return undefined;
  }
}
