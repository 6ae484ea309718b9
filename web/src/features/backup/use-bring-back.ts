import { useState } from 'react';
import { sendSoon } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import { bringFile, chooseFile } from './bring-file.ts';
import type { ChooseRefusal } from './bring-file.ts';
import type { SealedFile } from './model/sealed-file.ts';

/** Where the bringing back of a file stands; `file` is the one it is about. */
export type Bringing = { readonly file?: SealedFile } & (
  | { readonly is: 'idle' | 'bringing' | 'wrong-passphrase' | 'failed' }
  | { readonly is: 'refused'; readonly why: ChooseRefusal }
  | { readonly is: 'brought'; readonly commands: number }
);

export interface BringingBack {
  readonly state: Bringing;
  readonly choose: (file: File) => Promise<void>;
  readonly bring: (file: SealedFile, passphrase: string) => Promise<void>;
}

export function useBringBack(db: LocalDb, tenantId: string): BringingBack {
  const [state, set] = useState<Bringing>({ is: 'idle' });
  return {
    state,
    choose: async (chosen) => {
      const read = await chooseFile(chosen, tenantId);
      set(read.ok ? { is: 'idle', file: read.value } : { is: 'refused', why: read.refusal });
    },
    bring: async (file, passphrase) => {
      if (state.is === 'bringing') return;
      set({ is: 'bringing', file });
      try {
        const brought = await bringFile(db, file, passphrase);
        if (brought.ok) sendSoon();
        set(brought.ok ? { is: 'brought', commands: brought.value.commands } : { is: 'wrong-passphrase', file });
      } catch {
        set({ is: 'failed', file });
      }
    },
  };
}
