import type { PaperPart } from '@rmp/contracts/tenant';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { Field, FieldFrame } from '#ui/field.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { useWords } from '#words/use-words.ts';
import { PAPER_PARTS } from './model/paper-form.ts';
import type { PaperField, PaperForm } from './model/paper-form.ts';
import { PictureField } from './picture-field.tsx';
import { SETTINGS_WORDS } from './words/index.ts';

const FORMATS = [
  { value: 'a4', label: 'A4' },
  { value: 'a5', label: 'A5' },
  { value: '80mm', label: '80 mm' },
  { value: '58mm', label: '58 mm' },
] as const;

const COPIES = (['1', '2', '3'] as const).map((value) => ({ value, label: value }));

const TERMS_MAX = 500;

export interface PaperFieldsProps {
  readonly form: PaperForm;
  readonly faults: ReadonlySet<PaperField>;
  readonly mayChange: boolean;
  readonly onChange: (form: PaperForm) => void;
}

/** Everything a shop may put on its papers, in the order in which it stands on them. */
export function PaperFields({ form, faults, mayChange, onChange }: PaperFieldsProps) {
  const say = useWords(SETTINGS_WORDS);
  const set = (change: Partial<PaperForm>): void => onChange({ ...form, ...change });
  const field = (name: TextField, error?: string) => ({
    value: form[name],
    locked: !mayChange,
    error: faults.has(name) ? error : undefined,
    onChange: (value: string) => set({ [name]: value }),
  });
  return (
    <>
      <Choice title={say('paperFormat')}>
        <Segmented
          label={say('paperFormat')}
          options={FORMATS}
          value={form.format}
          onChange={(format) => mayChange && set({ format })}
        />
      </Choice>
      <PictureField label={say('logo')} image={form.logo} mayChange={mayChange} onChange={(logo) => set({ logo })} />
      <Field
        label={say('fssaiNumber')}
        help={say('fssaiHelp')}
        inputMode="numeric"
        maxLength={14}
        {...field('fssai_number', say('fssaiWrong'))}
      />
      <Field
        label={say('drugLicences')}
        help={say('drugLicencesHelp')}
        maxLength={170}
        {...field('drug_licences', say('drugLicencesHelp'))}
      />
      <Choice title={say('alsoPrint')}>
        {PAPER_PARTS.map((part) => (
          <Part
            key={part}
            part={part}
            isOn={!form.leaves_out.includes(part)}
            onChange={(isOn) => mayChange && set({ leaves_out: toggled(form.leaves_out, part, isOn) })}
          />
        ))}
      </Choice>
      <Choice title={say('bankAccount')}>
        <Field label={say('accountName')} maxLength={120} {...field('account_name', say('accountNameMissing'))} />
        <Field label={say('accountNumber')} maxLength={24} {...field('account_number', say('accountNumberWrong'))} />
        <Field label={say('ifsc')} maxLength={11} {...field('ifsc', say('ifscWrong'))} />
        <Field label={say('bankName')} maxLength={80} {...field('bank')} />
      </Choice>
      <LongText label={say('terms')} maxLength={TERMS_MAX} {...field('terms')} />
      <PictureField
        label={say('signature')}
        image={form.signature}
        mayChange={mayChange}
        onChange={(signature) => set({ signature })}
      />
      <Field label={say('signatory')} maxLength={120} {...field('signatory')} />
      <Choice title={say('copiesAtOnce')}>
        <Segmented
          label={say('copiesAtOnce')}
          options={COPIES}
          value={form.copies}
          onChange={(copies) => mayChange && set({ copies })}
        />
      </Choice>
    </>
  );
}

type TextField = {
  [Name in PaperField]: PaperForm[Name] extends string ? (string extends PaperForm[Name] ? Name : never) : never;
}[PaperField];

const toggled = (leavesOut: readonly PaperPart[], part: PaperPart, isOn: boolean): readonly PaperPart[] => {
  const others = leavesOut.filter((other) => other !== part);
  return isOn ? others : [...others, part];
};

interface PartProps {
  readonly part: PaperPart;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Part({ part, isOn, onChange }: PartProps) {
  const say = useWords(SETTINGS_WORDS);
  const words = say(`part_${part}`);
  return (
    <div className="flex items-center justify-between gap-3">
      <span>{words}</span>
      <Segmented
        label={words}
        options={[
          { value: 'yes', label: say('yes') },
          { value: 'no', label: say('no') },
        ]}
        value={isOn ? 'yes' : 'no'}
        onChange={(value) => onChange(value === 'yes')}
      />
    </div>
  );
}

function Choice({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="flex flex-col gap-2">
      <p className="font-bold">{title}</p>
      {children}
    </div>
  );
}

interface LongTextProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly locked: boolean;
  readonly onChange: (value: string) => void;
}

function LongText({ label, value, maxLength, locked, onChange }: LongTextProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} locked={locked}>
      <textarea
        id={id}
        rows={3}
        value={value}
        maxLength={maxLength}
        readOnly={locked}
        onChange={(event) => onChange(event.target.value)}
        className="w-full min-w-0 bg-transparent text-md outline-none"
      />
    </FieldFrame>
  );
}
