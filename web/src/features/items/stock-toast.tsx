import type { Item } from '@rmp/contracts/inventory';
import { milli } from '@rmp/gst';
import { useLocal } from '#local/index.ts';
import { useDeviceSession } from '#platform/session.ts';
import { Toast } from '#ui/toast.tsx';
import { moveStock } from './move-stock.ts';
import { useItemWords } from './words/index.ts';

interface StockToastProps {
  readonly item: Item;
  /** What was moved, in thousandths. */
  readonly deltaMilli: number;
  readonly onGone: () => void;
}

/** Stock was moved; undoing moves it back, so that the history shows both. */
export function StockToast({ item, deltaMilli, onGone }: StockToastProps) {
  const say = useItemWords();
  const db = useLocal();
  const author = useDeviceSession();
  const undo = async () => {
    if (!db || !author) return;
    await moveStock(db, author, item, { delta_milli: milli(-deltaMilli), reason: 'undone' });
    onGone();
  };
  return (
    <Toast text={say('stock_saved')} action={{ label: say('undo'), onPress: () => void undo() }} onGone={onGone} />
  );
}
