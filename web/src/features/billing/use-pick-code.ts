import type { Milli } from '@rmp/gst';
import { findOrKeep } from '#features/scan/index.ts';
import { newId } from '#platform/ids.ts';
import { beep } from '#ui/feedback.ts';
import { counterOf } from './counter.ts';
import { itemLine } from './model/item-line.ts';
import { scannedQuantity } from './model/scanned-quantity.ts';
import type { CounterBill } from './use-counter.ts';
import type { ShowToast } from './use-toast.ts';
import { useBillingWords } from './words/index.ts';

/** How much of a new code is said: enough to find it on the goods. */
const SHOWN = 4;

export interface PickCode {
  readonly bill: Pick<CounterBill, 'actWhenFound'>;
  /** What else a pick does. */
  readonly onPick: () => void;
  readonly toast: ShowToast;
  /** Asks what a new code is. */
  readonly onName: (code: string) => void;
}

/**
 * What a scanned or typed code does: its item is picked, or the code asks for a name while scanning goes on. A code
 * waits for its turn, also while the device's records are still being opened; none is taken for unknown before.
 */
export function usePickCode({ bill, onPick, toast, onName }: PickCode): (code: string, times?: Milli) => void {
  const say = useBillingWords();

  const notKnown = (code: string): void => {
    beep('code-unknown');
    const name = { label: say('name_it'), onPress: () => onName(code) };
    toast({ text: say('new_code', { code: code.slice(-SHOWN) }), action: name, tone: 'wait' });
  };
  return (code, times) =>
    bill.actWhenFound(async (db) => {
      const scanned = await findOrKeep(db, code, counterOf(db).draft()?.sale_id ?? '');
      if (!scanned) {
        notKnown(code);
        return undefined;
      }
      beep('scan-taken');
      onPick();
      const { item, label } = scanned;
      return { do: 'pick-item', line: itemLine(item, newId()), qty_milli: scannedQuantity(item, label, times) };
    });
}
