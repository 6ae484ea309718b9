import { useState } from 'react';
import type { LocalDb } from '#local/index.ts';
import { now } from '#platform/clock.ts';
import { makeFile } from './make-file.ts';
import type { BackupOwner } from './make-file.ts';
import { PASSPHRASE_MIN } from './model/sealed-file.ts';

export type BackupState =
  { readonly is: 'idle' | 'too-short' | 'making' | 'failed' } | { readonly is: 'made'; readonly file: File };

export interface Backup {
  readonly state: BackupState;
  readonly make: (passphrase: string) => Promise<void>;
  /** For a passphrase that changed: the file made before had another. */
  readonly forget: () => void;
}

export function useBackup(db: LocalDb, owner: BackupOwner): Backup {
  const [state, set] = useState<BackupState>({ is: 'idle' });
  return {
    state,
    forget: () => set({ is: 'idle' }),
    make: async (passphrase) => {
      if (state.is === 'making') return;
      if (passphrase.length < PASSPHRASE_MIN) return set({ is: 'too-short' });
      set({ is: 'making' });
      const file = await makeFile(db, owner, passphrase, now()).catch(() => undefined);
      set(file ? { is: 'made', file } : { is: 'failed' });
    },
  };
}
