'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useLocal } from '#local/index.ts';
import { useDeviceSession } from '#platform/session.ts';
import { Section } from '#ui/list-row.tsx';
import { Screen } from '#ui/screen.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { useWords } from '#words/use-words.ts';
import { BringBack } from './bring-back.tsx';
import { SaveBackup } from './save-backup.tsx';
import { useUnsentCount } from './use-unsent-count.ts';
import { BACKUP_WORDS } from './words/index.ts';

/** What only this phone knows, as a file that nobody else can read; and such a file brought back. */
export function BackupScreen() {
  const say = useWords(BACKUP_WORDS);
  const router = useRouter();
  const session = useDeviceSession();
  const db = useLocal();
  const unsent = useUnsentCount(db);
  return (
    <Screen bar={<TopBar title={say('title')} onBack={() => router.back()} />}>
      {session === null && (
        <p className="flex flex-col gap-3 p-gutter text-md">
          {say('signed_out')}
          <Link href="/login" className="min-h-11 font-semibold text-act underline underline-offset-4">
            {say('sign_in')}
          </Link>
        </p>
      )}
      {session && db && unsent && (
        <>
          <Section title={say('save_title')} />
          <SaveBackup db={db} owner={session} unsent={unsent} />
          <Section title={say('bring_title')} />
          <BringBack db={db} tenantId={session.tenant_id} />
        </>
      )}
    </Screen>
  );
}
