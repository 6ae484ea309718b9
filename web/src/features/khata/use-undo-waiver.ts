import { useState } from 'react';
import type { Customer } from '@rmp/contracts/payment';
import { useLocal } from '#local/index.ts';
import { useDeviceSession } from '#platform/session.ts';
import { announce } from '#ui/announce.ts';
import { formatRupees } from '#ui/format.ts';
import { openWaivers } from './model/open-waivers.ts';
import type { KhataLine } from './model/khata-lines.ts';
import type { Said } from './said.ts';
import { undoWaiver, waiveAgain } from './undo-waiver.ts';
import { useKhataWords } from './words/index.ts';

/** Takes back the waiver of a line; undefined where there is none to take back, or who looks may not. */
export type UndoOf = (line: KhataLine) => (() => void) | undefined;

/** How a waiver is taken back from the line it stands in, with a way back from that. */
export function useUndoWaiver(
  { customer_id }: Pick<Customer, 'customer_id'>,
  lines: readonly KhataLine[],
  onSaid: (said: Said) => void,
): UndoOf {
  const say = useKhataWords();
  const db = useLocal();
  const session = useDeviceSession();
  // between sending and the server's next word the old line stands alone again
  const [pressed, setPressed] = useState<ReadonlySet<string>>(new Set());
  const waivers = openWaivers(lines);

  return ({ key }) => {
    const waiver = waivers.get(key);
    const mayUndo = session?.permissions.includes('khata:forgive') ?? false;
    if (!waiver || !db || !session || !mayUndo || pressed.has(waiver.payment_id)) return undefined;

    const own = { ...waiver, customer_id };
    const mark = (isPressed: boolean): void => {
      setPressed((was) => new Set([...was, waiver.payment_id].filter((id) => isPressed || id !== waiver.payment_id)));
    };
    const run = async (): Promise<void> => {
      await undoWaiver(db, session, own, say('undo_reason'));
      const text = say('waiver_undone', { amount: formatRupees(waiver.amount_paise) });
      announce(text);
      const onPress = (): void => void waiveAgain(db, session, own, say('waive_default'));
      onSaid({ text, undo: { label: say('undo'), onPress } });
    };
    return () => {
      mark(true);
      run().catch(() => {
        mark(false);
        onSaid({ text: say('could_not_save') });
      });
    };
  };
}
