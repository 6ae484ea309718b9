/** What the outside of a backup says before anybody opens it. None of it is secret and all of it is sealed with the rest. */
export interface BackupLabel {
  readonly tenant_id: string;
  readonly device_name: string;
  readonly made_at: string;
  /** How many commands are inside. */
  readonly commands: number;
}

/** A backup file, version 1: JSON. `docs/backup-file.md` tells how to open one without this app. */
export interface SealedFile extends BackupLabel {
  readonly format: typeof FORMAT;
  readonly v: typeof FORMAT_VERSION;
  readonly kdf: { readonly name: 'PBKDF2-SHA-256'; readonly iterations: number; readonly salt: string };
  readonly cipher: { readonly name: 'AES-256-GCM'; readonly iv: string };
  /** The content's JSON, encrypted, with the tag of 16 bytes behind it. Bytes are Base64 throughout. */
  readonly sealed: string;
}

export const FORMAT = 'bahi-backup';
export const FORMAT_VERSION = 1;

/** As OWASP recommends for PBKDF2 with SHA-256 (2023): about a second of a cheap phone, once. */
export const ITERATIONS = 600_000;

/** A file that asks for more is made to keep the phone busy. */
export const ITERATIONS_MAX = 5_000_000;

export const PASSPHRASE_MIN = 8;

/** What is sealed along with the content: a label that was changed afterwards no longer opens. */
export const sealedLabel = ({ v, tenant_id, device_name, made_at, commands }: SealedLabel): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify([FORMAT, v, tenant_id, device_name, made_at, commands]));

type SealedLabel = BackupLabel & { readonly v: number };
