import { bytesOf, textOf } from './base64.ts';
import { keyFrom } from './key-from.ts';
import { FORMAT, FORMAT_VERSION, ITERATIONS, sealedLabel } from './sealed-file.ts';
import type { BackupLabel, SealedFile } from './sealed-file.ts';

/** Encrypts `content` under a passphrase. Salt and nonce are new each time: no two files are alike. */
export async function seal(content: unknown, label: BackupLabel, passphrase: string): Promise<SealedFile> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyFrom(passphrase, salt, ITERATIONS, 'encrypt');
  const additionalData = sealedLabel({ ...label, v: FORMAT_VERSION });
  const plain = new TextEncoder().encode(JSON.stringify(content));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain);

  return {
    format: FORMAT,
    v: FORMAT_VERSION,
    ...label,
    kdf: { name: 'PBKDF2-SHA-256', iterations: ITERATIONS, salt: textOf(salt) },
    cipher: { name: 'AES-256-GCM', iv: textOf(iv) },
    sealed: textOf(new Uint8Array(sealed)),
  };
}

/** The content of a file; undefined when the passphrase is not its own, or somebody changed the file. */
export async function unseal(file: SealedFile, passphrase: string): Promise<unknown> {
  const key = await keyFrom(passphrase, bytesOf(file.kdf.salt), file.kdf.iterations, 'decrypt');
  const secret = { name: 'AES-GCM', iv: bytesOf(file.cipher.iv), additionalData: sealedLabel(file) };
  const plain = await crypto.subtle.decrypt(secret, key, bytesOf(file.sealed)).catch(() => undefined);
  const content: unknown = plain && JSON.parse(new TextDecoder().decode(plain));
  return content;
}
