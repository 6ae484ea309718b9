import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { certify, makeAuthority, type KeyedCertificate } from './authority.ts';

/** Where the web app finds what it serves HTTPS with, and the authority that phones are asked to trust. */
export interface LanCertificates {
  readonly certFile: string;
  readonly keyFile: string;
  /** PEM. */
  readonly authority: string;
}

/**
 * The authority of this shop, made once: phones trusted it, so it must stay. The server's certificate is made at every
 * start, for the addresses the machine has now.
 */
export async function keepCertificates(
  dataDir: string,
  addresses: readonly string[],
  now: Date,
): Promise<LanCertificates> {
  const folder = join(dataDir, 'lan');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const authority = await keptAuthority(folder, now);
  const names = ['localhost', `${hostname().split('.')[0]?.toLowerCase()}.local`];
  const server = await certify(authority, { addresses: [...addresses, '127.0.0.1'], names }, now);
  const [certFile, keyFile] = [join(folder, 'server.pem'), join(folder, 'server-key.pem')];
  writeWhole(keyFile, server.key);
  writeWhole(certFile, server.cert);
  return { certFile, keyFile, authority: authority.cert };
}

/** The key is written first: an authority without one could sign nothing, ever. */
async function keptAuthority(folder: string, now: Date): Promise<KeyedCertificate> {
  const [certFile, keyFile] = [join(folder, 'authority.pem'), join(folder, 'authority-key.pem')];
  if (existsSync(certFile)) return { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };

  const made = await makeAuthority(`Bahi on ${hostname()}`, now);
  writeWhole(keyFile, made.key);
  writeWhole(certFile, made.cert);
  return made;
}

function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.draft`, text, { mode: 0o600, flush: true });
  renameSync(`${path}.draft`, path);
}
