import { Download, FileLock, Share2 } from 'lucide-react';
import { useState } from 'react';
import { PasswordField } from '#features/session/index.ts';
import type { LocalDb } from '#local/index.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#words/use-words.ts';
import { canSend, keepFile, sendFile } from './hand-over.ts';
import type { BackupOwner } from './make-file.ts';
import { PASSPHRASE_MIN } from './model/sealed-file.ts';
import { useBackup } from './use-backup.ts';
import type { UnsentCount } from './use-unsent-count.ts';
import { BACKUP_WORDS } from './words/index.ts';

interface SaveBackupProps {
  readonly db: LocalDb;
  readonly owner: BackupOwner;
  readonly unsent: UnsentCount;
}

/** Makes the file under a password, then asks where it shall go: on this phone alone it would be lost with it. */
export function SaveBackup({ db, owner, unsent }: SaveBackupProps) {
  const say = useWords(BACKUP_WORDS);
  const { state, make, forget } = useBackup(db, owner);
  const [passphrase, setPassphrase] = useState('');
  if (unsent.commands + unsent.held === 0) return <p className="px-gutter py-2 text-md">{say('nothing')}</p>;

  return (
    <form
      className="flex flex-col gap-3 px-gutter py-2"
      onSubmit={(event) => {
        event.preventDefault();
        void make(passphrase);
      }}
    >
      <p className="text-md">
        {unsent.commands > 0 && say('unsent', { count: unsent.commands })}{' '}
        {unsent.held > 0 && say('held', { count: unsent.held })} {say('why')}
      </p>
      <PasswordField
        label={say('passphrase')}
        autoComplete="new-password"
        value={passphrase}
        help={say('passphrase_help', { count: PASSPHRASE_MIN })}
        error={state.is === 'too-short' ? say('passphrase_short', { count: PASSPHRASE_MIN }) : undefined}
        onChange={(typed) => {
          setPassphrase(typed);
          forget();
        }}
      />
      <p role="alert" className="text-sm font-semibold text-due empty:hidden">
        {state.is === 'failed' && say('could_not_make')}
      </p>
      {state.is === 'made' ? (
        <Made file={state.file} />
      ) : (
        <Button type="submit" kind="primary" icon={FileLock} label={say('make')} busy={state.is === 'making'} />
      )}
    </form>
  );
}

function Made({ file }: { readonly file: File }) {
  const say = useWords(BACKUP_WORDS);
  return (
    <>
      <p role="status" className="text-md font-semibold">
        {say('made')}
      </p>
      {canSend(file) && <Button kind="primary" icon={Share2} label={say('send')} onPress={() => void sendFile(file)} />}
      <Button icon={Download} label={say('keep')} onPress={() => keepFile(file)} />
    </>
  );
}
