import { checkGstin } from '@rmp/gst';
import type { GstinRefusal } from '@rmp/gst';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { StateField } from '#ui/state-field.tsx';
import type { DraftCustomer } from './model/draft.ts';
import { present } from './model/present.ts';
import { useAllBillingWords } from './words/later/index.ts';
import type { SayAllBilling } from './words/later/index.ts';

export interface BuyerSheetProps {
  readonly buyer: DraftCustomer | undefined;
  readonly onDone: (buyer: DraftCustomer) => void;
  readonly onClose: () => void;
}

/** What the paper says of the buyer: his GST number, State, name and address. Each may be left out. */
export function BuyerSheet({ buyer, onDone, onClose }: BuyerSheetProps) {
  const say = useAllBillingWords();
  const [typed, setTyped] = useState({
    name: buyer?.name ?? '',
    gstin: buyer?.gstin ?? '',
    state_code: buyer?.state_code ?? '',
    address: buyer?.address ?? '',
  });
  const [isTried, setTried] = useState(false);
  const gstin = typed.gstin.trim() === '' ? undefined : checkGstin(typed.gstin);
  const fault = gstin && !gstin.ok ? gstin.refusal : undefined;
  const change = (more: Partial<typeof typed>): void => setTyped({ ...typed, ...more });

  const done = (): void => {
    setTried(true);
    if (fault) return;
    onDone(
      present({
        customer_id: buyer?.customer_id,
        mobile: buyer?.mobile,
        name: told(typed.name),
        gstin: gstin?.ok ? gstin.value.gstin : undefined,
        state_code: told(typed.state_code) ?? (gstin?.ok ? gstin.value.state_code : undefined),
        address: told(typed.address),
      }),
    );
    onClose();
  };
  return (
    <Sheet title={say('buyer')} onClose={onClose}>
      <form
        className="flex flex-col gap-3 p-3"
        onSubmit={(event) => {
          event.preventDefault();
          done();
        }}
      >
        <Field label={say('buyer_name')} value={typed.name} maxLength={120} onChange={(name) => change({ name })} />
        <Field
          label={say('buyer_gstin')}
          value={typed.gstin}
          maxLength={15}
          autoComplete="off"
          error={isTried && fault ? faultWords(fault, say) : undefined}
          onChange={(text) => change({ gstin: text.toUpperCase() })}
        />
        <StateField
          label={say('buyer_state')}
          placeholder={say('buyer_state_here')}
          value={typed.state_code}
          onChange={(state_code) => change({ state_code })}
        />
        <Field
          label={say('buyer_address')}
          value={typed.address}
          maxLength={300}
          onChange={(address) => change({ address })}
        />
        <Button type="submit" kind="primary" label={say('done')} />
      </form>
    </Sheet>
  );
}

const told = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

function faultWords(fault: GstinRefusal, say: SayAllBilling): string {
  switch (fault.code) {
    case 'gstin-length':
      return say('gstin_length', { count: fault.length });
    case 'gstin-check-character':
    case 'gstin-pattern':
    case 'gstin-state':
      return say('gstin_wrong');
    default:
      return fault satisfies never;
  }
}
