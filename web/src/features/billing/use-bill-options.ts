import type { PaperOptions } from '@rmp/invoice-document';
import { useEffect, useState } from 'react';
import { useLocal } from '#local/index.ts';
import type { LocalBill } from '#local/index.ts';

type BillOptions = Pick<PaperOptions, 'balance_paise' | 'images' | 'upi_link'>;

/** The shop's pictures and the code that asks for what is due, as papers of this bill have them; undefined until they are read. */
export function useBillOptions(bill: LocalBill): BillOptions | undefined {
  const db = useLocal();
  const [read, keep] = useState<{ readonly of: LocalBill; readonly options: BillOptions }>();
  useEffect(() => {
    if (!db) return undefined;
    let isWanted = true;
    const reading = async (): Promise<void> => {
      const { billOptions } = await import('#features/paper/index.ts');
      const options = await billOptions(db, bill);
      if (isWanted) keep({ of: bill, options });
    };
    // without them the paper is lawful: it has neither pictures nor code
    reading().catch(() => isWanted && keep({ of: bill, options: {} }));
    return () => {
      isWanted = false;
    };
  }, [db, bill]);
  return read?.of.sale_id === bill.sale_id ? read.options : undefined;
}
