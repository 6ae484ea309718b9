import { ewayNeed, isForIrn } from '@rmp/gst/returns';
import type { LocalBill } from '#local/index.ts';
import { FileCheck2, Truck } from 'lucide-react';
import { useState } from 'react';
import { later } from '#ui/later.ts';
import { ListRow, Rows, Section } from '#ui/list-row.tsx';
import { documentOf } from './model/document-of.ts';
import { useGstWords } from './words/index.ts';

const EinvoiceSheet = later(async () => (await import('./einvoice-sheet.tsx')).EinvoiceSheet);
const EwaySheet = later(async () => (await import('./eway-sheet.tsx')).EwaySheet);

export interface BillPortalsProps {
  readonly bill: LocalBill;
  /** The portals may know more of the bill now. */
  readonly onChanged: () => void;
}

/** What the portals have to do with a bill, where they have: its e-invoice, and an e-way bill for its goods. */
export function BillPortals({ bill, onChanged }: BillPortalsProps) {
  const say = useGstWords();
  const [open, setOpen] = useState<'einvoice' | 'eway'>();
  const document = documentOf(bill);
  if (!document || bill.status === 'cancelled') return null;
  const hasEinvoice = isForIrn(document);
  const { is_needed } = ewayNeed(document);
  if (!hasEinvoice && !is_needed) return null;

  const close = () => {
    setOpen(undefined);
    onChanged();
  };
  return (
    <>
      <Section title={say('portals')} />
      <Rows>
        {hasEinvoice && (
          <ListRow
            title={say('einvoice')}
            lead={<FileCheck2 aria-hidden className="size-6 flex-none text-act" />}
            arrow
            onPress={() => setOpen('einvoice')}
          />
        )}
        <ListRow
          title={say('eway')}
          note={say(is_needed ? 'ewayNeeded' : 'ewayNotNeeded')}
          lead={<Truck aria-hidden className="size-6 flex-none text-act" />}
          arrow
          onPress={() => setOpen('eway')}
        />
      </Rows>
      {open === 'einvoice' && <EinvoiceSheet subject={bill} onClose={close} />}
      {open === 'eway' && <EwaySheet saleId={bill.sale_id} number={bill.number} onClose={close} />}
    </>
  );
}
