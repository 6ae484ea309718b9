import { useState } from 'react';
import { Field } from '#ui/field.tsx';
import { MoneyField } from '#ui/money-field.tsx';
import { useSamples } from '../words/index.ts';

export function FieldParts() {
  const say = useSamples();
  const [name, setName] = useState('Ramesh Verma');
  const [mobile, setMobile] = useState('900000001');
  const [paise, setPaise] = useState<number | undefined>(18_500);
  return (
    <div className="grid gap-2 px-gutter">
      <Field label={say('name')} value={name} onChange={setName} autoComplete="off" />
      <Field label={say('mobile')} value={mobile} onChange={setMobile} type="tel" error={say('mobile_error')} />
      <MoneyField label={say('price')} paise={paise} onChange={setPaise} help={say('price_help')} />
      <Field label={say('shop_id')} value="sharma-kirana" onChange={() => undefined} locked help={say('filled')} />
    </div>
  );
}
