import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { BackupButton } from '#features/backup/index.ts';
import { useSignOut } from '#features/session/index.ts';
import type { SignOutOutcome } from '#features/session/index.ts';
import { Button } from '#ui/button.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useWords } from '#words/use-words.ts';
import { MORE_WORDS } from './words/index.ts';

/** One of the few questions this app asks: signing out. While something is unsent it explains instead. */
export function SignOutSheet({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(MORE_WORDS);
  const router = useRouter();
  const { unsent, signOut } = useSignOut();
  const [outcome, setOutcome] = useState<SignOutOutcome>();
  const [isBusy, setBusy] = useState(false);

  const leave = async () => {
    setBusy(true);
    const left = await signOut().finally(() => setBusy(false));
    if (left === 'signed-out') router.replace('/login');
    else setOutcome(left);
  };

  return (
    <Sheet title={say('signOutQuestion')} onClose={onClose}>
      <div className="flex flex-col gap-3 p-gutter">
        <p className="text-md">{unsent ? say('unsent', { count: unsent }) : say('signOutNote')}</p>
        <p role="alert" className="text-sm text-due empty:hidden">
          {outcome === 'no-network' ? say('noNetwork') : outcome === 'not-now' ? say('notNow') : ''}
        </p>
        {unsent === 0 && <Button kind="danger" label={say('signOut')} busy={isBusy} onPress={() => void leave()} />}
        {unsent !== undefined && unsent > 0 && <BackupButton />}
        <Button label={say('keep')} onPress={onClose} />
      </div>
    </Sheet>
  );
}
