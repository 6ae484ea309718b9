import { takeInWork } from '#local/index.ts';
import type { TakenIn, LocalDb } from '#local/index.ts';
import { ok, refuse } from '@rmp/gst';
import type { Result } from '@rmp/gst';
import { isUnsentWork, readFile } from './model/read-file.ts';
import type { FileRefusal } from './model/read-file.ts';
import { unseal } from './model/seal.ts';
import type { SealedFile } from './model/sealed-file.ts';

export type ChooseRefusal = FileRefusal | { readonly code: 'too-large' };
export interface WrongPassphrase {
  readonly code: 'wrong-passphrase';
}

/** Ten thousand bills are about 40 MB. */
const FILE_MAX_BYTES = 100_000_000;

/** Reads the outside of a chosen file: whose it is, of when, and how much is in it. */
export async function chooseFile(file: File, tenantId: string): Promise<Result<SealedFile, ChooseRefusal>> {
  if (file.size > FILE_MAX_BYTES) return refuse({ code: 'too-large' });
  return readFile(await file.text(), tenantId);
}

/** Opens a chosen file and takes its work into the queue of this phone. Throws when the phone cannot keep it. */
export async function bringFile(
  db: LocalDb,
  file: SealedFile,
  passphrase: string,
): Promise<Result<TakenIn, WrongPassphrase>> {
  const content = await unseal(file, passphrase);
  return isUnsentWork(content) ? ok(await takeInWork(db, content)) : refuse({ code: 'wrong-passphrase' });
}
