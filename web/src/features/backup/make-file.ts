import { unsentWork } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import { today } from '#platform/clock.ts';
import { seal } from './model/seal.ts';

/** Who keeps the file: it is the shop's, and says which phone it is of. */
export interface BackupOwner {
  readonly tenant_id: string;
  readonly device_name: string;
}

/**
 * Encrypts what is unsent at this moment. It is a text file, because phones hand on no other that may hold JSON. Throws
 * where the browser has no WebCrypto (plain HTTP) or the database cannot be read.
 */
export async function makeFile(db: LocalDb, owner: BackupOwner, passphrase: string, made_at: string): Promise<File> {
  const work = await unsentWork(db);
  const { tenant_id, device_name } = owner;
  const sealed = await seal(work, { tenant_id, device_name, made_at, commands: work.commands.length }, passphrase);
  const time = made_at.slice(11, 19).replaceAll(':', '');
  const name = `bahi-backup-${tenant_id}-${today()}-${time}.txt`;
  return new File([JSON.stringify(sealed)], name, { type: 'text/plain' });
}
