import type { Item } from '@rmp/contracts/inventory';
import { useRouter } from 'next/navigation';
import { itemByBarcode, useLocal } from '#local/index.ts';
import { beep, feel } from '#ui/feedback.ts';
import type { ShowToast } from './use-toast.ts';
import { useBillingWords } from './words/index.ts';

/** What a scanned or typed code does: its item is picked, or the code asks for a name while scanning goes on. */
export function usePickCode(onPick: (item: Item) => void, toast: ShowToast): (code: string) => void {
  const db = useLocal();
  const say = useBillingWords();
  const router = useRouter();

  const notKnown = (code: string): void => {
    beep('code-unknown');
    const name = {
      label: say('name_it'),
      onPress: () => router.push(`/items?i=new&code=${encodeURIComponent(code)}`),
    };
    toast({ text: say('new_code', { code }), action: name, tone: 'wait' });
  };
  const pick = async (code: string): Promise<void> => {
    const item = db && (await itemByBarcode(db, code));
    if (!item) return notKnown(code);
    beep('scan-taken');
    feel('line');
    onPick(item);
  };
  return (code) => void pick(code);
}
