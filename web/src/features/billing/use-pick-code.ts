import type { Milli } from '@rmp/gst';
import { useRouter } from 'next/navigation';
import { itemByBarcode } from '#local/index.ts';
import { newId } from '#platform/ids.ts';
import { beep } from '#ui/feedback.ts';
import { itemLine } from './model/item-line.ts';
import type { CounterBill } from './use-counter.ts';
import type { ShowToast } from './use-toast.ts';
import { useBillingWords } from './words/index.ts';

export interface PickCode {
  readonly bill: Pick<CounterBill, 'actWhenFound'>;
  /** What else a pick does. */
  readonly onPick: () => void;
  readonly toast: ShowToast;
}

/**
 * What a scanned or typed code does: its item is picked, or the code asks for a name while scanning goes on. A code
 * waits for its turn, also while the device's records are still being opened; none is taken for unknown before.
 */
export function usePickCode({ bill, onPick, toast }: PickCode): (code: string, times?: Milli) => void {
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
  return (code, times) =>
    bill.actWhenFound(async (db) => {
      const item = await itemByBarcode(db, code);
      if (!item) {
        notKnown(code);
        return undefined;
      }
      beep('scan-taken');
      onPick();
      return { do: 'pick-item', line: itemLine(item, newId()), qty_milli: times };
    });
}
