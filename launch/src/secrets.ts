import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '@rmp/service-kit';

/** One secret of the product: the variable it is read from, the file it is kept in, and how it is made. */
interface Secret {
  readonly variable: string;
  readonly file: string;
  readonly make: () => string;
}

const secrets: readonly Secret[] = [
  { variable: 'JWT_PRIVATE_KEY', file: 'jwt-private-key.pem', make: signingKey },
  { variable: 'REFRESH_TOKEN_SECRET', file: 'refresh-token-secret', make: secretKey },
  { variable: 'PAYMENT_SECRET_KEY', file: 'payment-secret-key', make: secretKey },
  { variable: 'NOTIFICATION_SECRET_KEY', file: 'notification-secret-key', make: secretKey },
  { variable: 'NEXTAUTH_SECRET', file: 'nextauth-secret', make: secretKey },
];

/**
 * Variables that tell the services where their secrets are (`…_FILE`), for each secret that the environment does not
 * give itself. They are made on the first start, each in a file that only its owner can read.
 */
export function keepSecrets(dataDir: string, env: Environment): Readonly<Record<string, string>> {
  const folder = join(dataDir, 'secrets');
  mkdirSync(folder, { recursive: true, mode: 0o700 });

  return Object.fromEntries(
    secrets
      .filter(({ variable }) => !env[variable] && !env[`${variable}_FILE`])
      .map(({ variable, file, make }) => [`${variable}_FILE`, kept(join(folder, file), make)]),
  );
}

/** A half-written secret would lock everybody out after a crash, so it gets its name only when it is whole. */
function kept(path: string, make: () => string): string {
  if (existsSync(path)) return path;

  const draft = `${path}.draft`;
  writeFileSync(draft, make(), { mode: 0o600, flush: true });
  renameSync(draft, path);
  return path;
}

function secretKey(): string {
  return randomBytes(32).toString('base64url');
}

/** Ed25519, PKCS #8 PEM. */
function signingKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
