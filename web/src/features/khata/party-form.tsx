import { useEffect, useRef, useState } from 'react';
import type { Customer } from '@rmp/contracts/payment';
import { useLocal, useParties } from '#local/index.ts';
import { newId } from '#platform/ids.ts';
import { useDeviceSession } from '#platform/session.ts';
import { BottomSlot } from '#ui/bottom-slot.tsx';
import { Button } from '#ui/button.tsx';
import { feel } from '#ui/feedback.ts';
import { Field } from '#ui/field.tsx';
import { MoneyField } from '#ui/money-field.tsx';
import { Screen } from '#ui/screen.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { Toast } from '#ui/toast.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { addCustomer, changeCustomer } from './keep-customer.ts';
import { draftOf, emptyDraft, entryFrom, faultsOf, patchFrom } from './model/party-draft.ts';
import type { Fault, Faults, PartyDraft } from './model/party-draft.ts';
import { useKhataWords } from './words/index.ts';

export interface PartyFormProps {
  /** Absent for a new customer. */
  readonly before: Customer | undefined;
  /** What is known of a new one already. */
  readonly name: string;
  readonly onBack: () => void;
  readonly onSaved: (customerId: string) => void;
}

/** Who a customer is; for a new one, what the paper khata says of him. */
export function PartyForm({ before, name, onBack, onSaved }: PartyFormProps) {
  const say = useKhataWords();
  const mayWrite = useDeviceSession()?.permissions.includes('customers:write') ?? false;
  const [draft, setDraft] = useState(() => (before ? draftOf(before) : emptyDraft(name)));
  const [judged, setJudged] = useState(0);
  const [failedAt, setFailedAt] = useState<number>();
  const form = useRef<HTMLDivElement>(null);
  const save = useSave(before);

  useEffect(() => {
    if (judged > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [judged]);

  const press = async () => {
    if (Object.keys(faultsOf(draft)).length > 0) {
      feel('refused');
      setJudged(judged + 1);
      return;
    }
    try {
      const id = await save(draft);
      feel('saved');
      onSaved(id);
    } catch {
      setFailedAt(Date.now());
    }
  };

  return (
    <Screen
      bar={<TopBar title={before?.name ?? say('add_customer')} onBack={onBack} />}
      slot={
        <BottomSlot meaning="save">
          <div className="w-full px-2">
            <Button
              kind="primary"
              className="w-full"
              label={say('save_customer')}
              off={mayWrite ? undefined : say('may_not')}
              onPress={() => void press()}
            />
          </div>
        </BottomSlot>
      }
      toast={
        failedAt !== undefined && (
          <Toast
            key={failedAt}
            tone="due"
            text={say('could_not_save')}
            action={{ label: say('try_again'), onPress: () => void press() }}
            onGone={() => setFailedAt(undefined)}
          />
        )
      }
    >
      <div ref={form} className="flex flex-col gap-2.5 px-gutter pt-1">
        <PartyFields
          draft={draft}
          faults={judged > 0 ? faultsOf(draft) : {}}
          before={before}
          locked={!mayWrite}
          onChange={(change) => setDraft({ ...draft, ...change })}
        />
      </div>
    </Screen>
  );
}

interface PartyFieldsProps {
  readonly draft: PartyDraft;
  readonly faults: Faults;
  readonly before: Customer | undefined;
  readonly locked: boolean;
  readonly onChange: (change: Partial<PartyDraft>) => void;
}

function PartyFields({ draft, faults, before, locked, onChange }: PartyFieldsProps) {
  const say = useKhataWords();
  const twin = useTwin(draft.mobile, before?.customer_id);
  const sentence = (fault: Fault | undefined) => (fault === undefined ? undefined : say(fault));
  return (
    <>
      <Field
        label={say('name')}
        value={draft.name}
        error={sentence(faults.name)}
        locked={locked}
        maxLength={120}
        autoFocus={before === undefined && draft.name === ''}
        onChange={(name) => onChange({ name })}
      />
      <Field
        label={say('mobile')}
        type="tel"
        inputMode="tel"
        value={draft.mobile}
        error={sentence(faults.mobile)}
        help={twin && say('also_has_mobile', { name: twin.name })}
        locked={locked}
        onChange={(mobile) => onChange({ mobile })}
      />
      {before === undefined && (
        <>
          <MoneyField
            label={say('opening')}
            paise={draft.opening_paise}
            onChange={(opening_paise) => onChange({ opening_paise })}
          />
          <Segmented
            label={say('opening_side')}
            options={[
              { value: 'owes', label: say('owes') },
              { value: 'advance', label: say('paid_ahead') },
            ]}
            value={draft.opening_side}
            onChange={(opening_side) => onChange({ opening_side })}
          />
        </>
      )}
      <MoneyField
        label={say('credit_limit')}
        paise={draft.credit_limit_paise}
        locked={locked}
        onChange={(credit_limit_paise) => onChange({ credit_limit_paise })}
      />
      <Field
        label={say('gstin')}
        value={draft.gstin}
        error={sentence(faults.gstin)}
        locked={locked}
        maxLength={20}
        autoComplete="off"
        onChange={(gstin) => onChange({ gstin: gstin.toUpperCase() })}
      />
      <Field
        label={say('address')}
        value={draft.address}
        locked={locked}
        maxLength={300}
        onChange={(address) => onChange({ address })}
      />
    </>
  );
}

/** Somebody else with this mobile: perhaps the same person, for people to decide. */
function useTwin(mobile: string, ownId: string | undefined): Customer | undefined {
  const parties = useParties() ?? [];
  const digits = mobile.replace(/\D/g, '').slice(-10);
  if (digits.length < 10) return undefined;
  return parties.find((party) => party.mobile === digits && party.customer_id !== ownId);
}

/** Saves a faultless draft and answers whose it is. Throws when this device cannot keep it. */
function useSave(before: Customer | undefined): (draft: PartyDraft) => Promise<string> {
  const db = useLocal();
  const author = useDeviceSession();
  const [id] = useState(newId);

  return async (draft) => {
    if (!db || !author) throw new Error('nobody is signed in on this device');
    if (!before) {
      await addCustomer(db, author, entryFrom(draft, id));
      return id;
    }
    const patch = patchFrom(before, draft);
    if (patch) await changeCustomer(db, author, before, patch);
    return before.customer_id;
  };
}
