import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';

/** A Chromium to test with: its program, and what its environment must hold besides. */
export interface Browser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Finds a browser: the one CHROME_PATH names, one the system has, else the one that came with npm. Nothing is fetched:
 * a fresh clone has what it needs after `npm ci`. Throws with a sentence where the npm one cannot run.
 */
export async function findBrowser(env: Readonly<Record<string, string | undefined>>): Promise<Browser> {
  const named = env['CHROME_PATH'];
  const there = named ?? SYSTEM_PATHS.find((path) => existsSync(path));
  return there ? { executablePath: there, env: {} } : unpacked();
}

const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The npm package holds a compressed Chromium for Linux on x64; it is unpacked once, beside the installed packages. */
async function unpacked(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser was found: install Chrome, or name one in CHROME_PATH.');
  }
  const bin = join(dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))), 'bin');
  const folder = join(bin, '..', '..', '..', '.cache', 'rmp-chromium');
  if (!existsSync(folder)) await unpack(bin, folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

/** Whole or not at all: two runs may begin at once, and one may be cut off. */
async function unpack(bin: string, folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const half = mkdtempSync(`${folder}-`);
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = half; // the package writes into the temporary folder of the process
  try {
    await Promise.all(ARCHIVES.map((name) => inflate(join(bin, name))));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  if (existsSync(folder)) rmSync(half, { recursive: true });
  else renameSync(half, folder);
}

const ARCHIVES = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
