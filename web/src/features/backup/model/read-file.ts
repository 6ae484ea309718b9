import type { Result } from '@rmp/gst';
import { ok, refuse } from '@rmp/gst';
import type { UnsentWork } from '#local/index.ts';
import { FORMAT, FORMAT_VERSION, ITERATIONS_MAX } from './sealed-file.ts';
import type { SealedFile } from './sealed-file.ts';

/** Why a file is not opened. */
export type FileRefusal =
  | { readonly code: 'no-backup' }
  | { readonly code: 'newer' }
  | { readonly code: 'other-shop'; readonly tenant_id: string };

/** Reads the outside of what somebody chose as a backup of this shop. Nothing of it is trusted before it is unsealed. */
export function readFile(text: string, tenantId: string): Result<SealedFile, FileRefusal> {
  const file = parsed(text);
  if (!isRecord(file) || file['format'] !== FORMAT) return refuse({ code: 'no-backup' });
  if (typeof file['v'] === 'number' && file['v'] > FORMAT_VERSION) return refuse({ code: 'newer' });
  if (!isSealedFile(file)) return refuse({ code: 'no-backup' });
  return file.tenant_id === tenantId ? ok(file) : refuse({ code: 'other-shop', tenant_id: file.tenant_id });
}

/** Whether unsealed content is what this app seals. It came through the cipher, so only a fault of ours is caught here. */
export function isUnsentWork(content: unknown): content is UnsentWork {
  if (!isRecord(content)) return false;
  const { commands, bills, notes, held } = content;
  return (
    hasAll(commands, ['command_id', 'kind', 'data', 'author_id', 'made_at', 'v']) &&
    hasAll(bills, ['sale_id', 'number']) &&
    hasAll(notes, ['note_id', 'number']) &&
    hasAll(held, ['held_id', 'draft'])
  );
}

function isSealedFile(file: Record<string, unknown>): file is Record<string, unknown> & SealedFile {
  const { kdf, cipher, v, commands } = file;
  const texts = ['tenant_id', 'device_name', 'made_at', 'sealed'].every((name) => typeof file[name] === 'string');
  if (!texts || v !== FORMAT_VERSION || typeof commands !== 'number' || !isRecord(kdf) || !isRecord(cipher))
    return false;
  const { iterations, salt } = kdf;
  const isBounded = typeof iterations === 'number' && iterations > 0 && iterations <= ITERATIONS_MAX;
  return isBounded && [salt, cipher['iv'], file['sealed']].every(isBase64);
}

const hasAll = (rows: unknown, members: readonly string[]): boolean =>
  Array.isArray(rows) && rows.every((row: unknown) => isRecord(row) && members.every((name) => name in row));

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isBase64 = (value: unknown): boolean => typeof value === 'string' && /^[A-Za-z0-9+/]+={0,2}$/.test(value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
