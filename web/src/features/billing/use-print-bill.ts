import { useState } from 'react';
import { useLocal } from '#local/index.ts';
import type { LocalBill, LocalDb } from '#local/index.ts';
import { now } from '#platform/clock.ts';
import { useDeviceSession } from '#platform/session.ts';
import { useLook } from '#platform/use-look.ts';
import { isSheet } from './print-format.ts';
import type { PrintFormat } from './print-format.ts';

export interface PrintBill {
  readonly print: (format: PrintFormat) => void;
  /** One was printed already: the next one says so. */
  readonly isDuplicate: boolean;
  readonly hasFailed: boolean;
}

/**
 * Prints a saved bill: on a roll what stands in `PrintedBill`, on a sheet the PDF, in as many copies as the shop wants. It counts as printed only after the
 * printing, or the original itself would be called a duplicate.
 */
export function usePrintBill(bill: LocalBill): PrintBill {
  const db = useLocal();
  const { locale } = useLook();
  const session = useDeviceSession();
  const [isDuplicate, setDuplicate] = useState(bill.printed_at !== undefined);
  const [hasFailed, fail] = useState(false);
  const printed = (): void => {
    setDuplicate(true);
    if (db) void markPrinted(db, bill);
  };

  const printSheet = async (format: 'a4' | 'a5'): Promise<void> => {
    if (!db) return;
    const [{ billFile }, { printFile }] = await Promise.all([
      import('#features/paper/index.ts'),
      import('#platform/hand-on/print-file.ts'),
    ]);
    const copy = isDuplicate ? 'reprint' : 'original';
    const copies = isDuplicate ? 1 : (session?.tenant?.paper?.copies ?? 1);
    await printFile(await billFile(db, bill, { format, locale, copy, copies }));
    printed();
  };
  const printRoll = async (): Promise<void> => {
    const { untilReceiptStands } = await import('./printed-bill.tsx');
    await untilReceiptStands();
    addEventListener('afterprint', printed, { once: true });
    print();
  };
  return {
    isDuplicate,
    hasFailed,
    print: (format) => {
      fail(false);
      (isSheet(format) ? printSheet(format) : printRoll()).catch(() => fail(true));
    },
  };
}

async function markPrinted(db: LocalDb, { sale_id, printed_at }: LocalBill): Promise<void> {
  if (printed_at === undefined) await db.bills.update(sale_id, { printed_at: now() });
}
