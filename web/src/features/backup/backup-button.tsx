import { FileLock } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Button } from '#ui/button.tsx';
import { useWords } from '#words/use-words.ts';
import { BACKUP_WORDS } from './words/index.ts';

/** Leads to the backup of what is unsent. */
export function BackupButton() {
  const say = useWords(BACKUP_WORDS);
  const router = useRouter();
  return <Button icon={FileLock} label={say('button')} className="w-full" onPress={() => router.push('/backup')} />;
}
