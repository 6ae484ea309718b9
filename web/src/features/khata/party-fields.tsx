import type { Customer } from '@rmp/contracts/payment';
import { useParties } from '#local/index.ts';
import { Field } from '#ui/field.tsx';
import { MoneyField } from '#ui/money-field.tsx';
import { Segmented } from '#ui/segmented.tsx';
import type { Fault, Faults, PartyDraft } from './model/party-draft.ts';
import { useKhataWords } from './words/index.ts';

export interface PartyFieldsProps {
  readonly draft: PartyDraft;
  readonly faults: Faults;
  readonly before: Customer | undefined;
  readonly locked: boolean;
  readonly onChange: (change: Partial<PartyDraft>) => void;
}

/** Everything somebody may say of a customer. */
export function PartyFields({ draft, faults, before, locked, onChange }: PartyFieldsProps) {
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
