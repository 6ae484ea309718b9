import type { NoteId, SaleId } from '@rmp/contracts';
import type { salesContract } from '@rmp/contracts/sales';
import { paise } from '@rmp/gst';
import { useState } from 'react';
import type { WholeBill } from '#features/notes/index.ts';
import { bffRoute } from '#platform/bff.ts';
import { newId } from '#platform/ids.ts';
import { ProblemAnswer } from '#platform/problem-answer.ts';
import { Button } from '#ui/button.tsx';
import { ChipRow } from '#ui/chip-row.tsx';
import { Field } from '#ui/field.tsx';
import { MoneyField } from '#ui/money-field.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useBillsWords } from './words/index.ts';

const recordDebitNote = bffRoute<(typeof salesContract)['recordDebitNote']>(
  'sales',
  'POST',
  '/sales/{sale_id}/debit_notes',
);

export interface ChargeMoreSheetProps {
  readonly bill: WholeBill;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A line was billed too low: a debit note over the rest of it, by the shop's records, so with the network on. */
export function ChargeMoreSheet({ bill, onDone, onClose }: ChargeMoreSheetProps) {
  const say = useBillsWords();
  const [noteId] = useState(mintId);
  const { lines } = bill.fact.issued;
  const [lineNo, setLineNo] = useState(String(lines[0]?.line_no ?? 1));
  const [amount, setAmount] = useState<number>();
  const [reason, setReason] = useState('');
  const [complaint, complain] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  const charge = async (): Promise<void> => {
    if (isBusy) return;
    if (!amount) return complain(say('charge_amount'));
    setBusy(true);
    complain(undefined);
    try {
      const short = [{ line_no: Number(lineNo), net_paise: paise(amount) }];
      const body = { note_id: noteId, lines: short, ...(reason.trim() !== '' && { reason: reason.trim() }) };
      await recordDebitNote({ params: { sale_id: saleIdOf(bill) }, body });
      onDone();
    } catch (error) {
      complain(say(error instanceof ProblemAnswer ? 'charge_refused' : 'charge_offline'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Sheet title={say('charge_more')} onClose={onClose}>
      <form
        className="flex flex-col gap-3 p-3"
        onSubmit={(event) => {
          event.preventDefault();
          void charge();
        }}
      >
        <p className="text-ink-2">{say('charge_ask')}</p>
        <ChipRow
          label={say('charge_line')}
          options={lines.map(({ line_no, name }) => ({ value: String(line_no), label: name }))}
          value={lineNo}
          onChange={setLineNo}
        />
        <MoneyField label={say('charge_short')} paise={amount} onChange={setAmount} error={complaint} autoFocus />
        <Field label={say('reason')} value={reason} onChange={setReason} maxLength={500} />
        <Button type="submit" kind="primary" busy={isBusy} label={say('charge_now')} />
      </form>
    </Sheet>
  );
}

/** The cast: `newId` mints a UUIDv7, which is what a note's id is. */
const mintId = (): NoteId => newId() as NoteId;

/** The cast: bills are made under a sale's id, here or elsewhere. */
const saleIdOf = ({ sale_id }: WholeBill): SaleId => sale_id as SaleId;
