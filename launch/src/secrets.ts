import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One secret of the product: the variable that overrides it, the file it is kept in, and how it is made. */
interface Secret {
  readonly variable: string;
  readonly file: string;
  readonly make: () => string;
}

const secrets: readonly Secret[] = [
  { variable: 'TOKEN_SIGNING_KEY', file: 'token-signing-key.pem', make: signingKey },
  { variable: 'REFRESH_TOKEN_SECRET', file: 'refresh-token-secret', make: () => randomBytes(32).toString('base64url') },
];

/**
 * The secrets as variables for the services: those of the environment where it has them, else those kept beside the
 * data, else new ones. Each is a file of its own that only its owner can read.
 */
export function readSecrets(
  dataDir: string,
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const folder = join(dataDir, 'secrets');
  mkdirSync(folder, { recursive: true, mode: 0o700 });

  return Object.fromEntries(
    secrets.map(({ variable, file, make }) => [variable, env[variable] ?? kept(join(folder, file), make)]),
  );
}

/** A half-written secret would lock everybody out after a crash, so it gets its name only when it is whole. */
function kept(path: string, make: () => string): string {
  if (!existsSync(path)) {
    const draft = `${path}.draft`;
    rmSync(draft, { force: true });
    writeFileSync(draft, make(), { mode: 0o600, flush: true });
    linkSync(draft, path);
    rmSync(draft);
  }
  return readFileSync(path, 'utf8');
}

/** Ed25519, PKCS #8 PEM. */
function signingKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
