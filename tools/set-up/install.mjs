import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { whatIsMissing } from './missing.mjs';
import { root } from './root.mjs';
import { Sentence } from './sentence.mjs';

/** Runs `npm ci` when the packages are absent or older than `package-lock.json`, and shows that it is at it. */
export async function installWhatIsMissing() {
  const missing = whatIsMissing(
    lockfile('package-lock.json') ?? { packages: {} },
    lockfile('node_modules/.package-lock.json'),
    process,
  );
  if (missing === undefined) return;
  if (process.platform === 'win32' && process.execPath.startsWith(join(root, 'node_modules'))) {
    throw new Sentence(
      'The packages changed and Windows cannot replace a running Node: run `npm ci` once, then this again.',
    );
  }

  console.log(`Installing packages with npm ci (${missing}); the first time takes a minute or two …`);
  const started = Date.now();
  const ticking = setInterval(() => console.log(`  still installing, ${secondsSince(started)} s`), 5000);
  const code = await npmCi().finally(() => clearInterval(ticking));
  if (code !== 0) throw new Sentence('npm ci did not succeed: its lines above say why; mend that and run this again.');
  console.log(`Installed in ${secondsSince(started)} s.`);
}

/** @param {string} path @returns {import('./missing.mjs').Lockfile | undefined} */
function lockfile(path) {
  const file = join(root, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** @param {number} started */
const secondsSince = (started) => Math.round((Date.now() - started) / 1000);

/**
 * Under npm, the npm that started us on the Node that runs it; otherwise the npm of the PATH.
 * @returns {Promise<number>}
 */
function npmCi() {
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { npm_execpath: npmScript, npm_node_execpath: npmNode } = process.env;
  const child = npmScript?.endsWith('.js')
    ? spawn(npmNode ?? process.execPath, [npmScript, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    : spawn('npm', args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });

  return new Promise((resolve, reject) => {
    child.once('error', () =>
      reject(new Sentence('npm was not found: install it together with Node from nodejs.org.')),
    );
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
