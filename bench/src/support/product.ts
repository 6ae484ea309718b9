import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Product {
  readonly pid: number;
  readonly dataDir: string;
  /** Base address of a service by its public port. */
  url(port: number): string;
  /** Of the embedded database. */
  readonly databaseUrl: string;
  readonly startMs: number;
  stop(): Promise<void>;
}

/** The product as `npm start` runs it, without the web app unless asked for, in a folder and at ports of its own. */
export async function startProduct(
  dataDir = mkdtempSync(join(tmpdir(), 'rmp-bench-')),
  env: Readonly<Record<string, string>> = {},
): Promise<Product> {
  const offset = 10 * randomInt(301, 560);
  const began = performance.now();
  const child = spawn(process.execPath, [fileURLToPath(new URL('../../../launch/src/main.ts', import.meta.url))], {
    env: {
      ...process.env,
      RMP_WEB: 'off',
      BCRYPT_COST: '4',
      RMP_DATA_DIR: dataDir,
      RMP_PORT_OFFSET: String(offset),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await saidReady(child);

  return {
    pid: child.pid ?? 0,
    dataDir,
    url: (port) => `http://127.0.0.1:${port + offset}`,
    databaseUrl: `mongodb://127.0.0.1:${27_117 + offset}/?directConnection=true`,
    startMs: performance.now() - began,
    stop: () => new Promise((resolve) => child.once('exit', () => resolve()).kill('SIGTERM')),
  };
}

export const removeData = (dataDir: string): void => rmSync(dataDir, { recursive: true, force: true });

function saidReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('Everything is ready')) resolve();
    });
    child.once('exit', () => reject(new Error(`the product ended and said:\n${said}`)));
  });
}
