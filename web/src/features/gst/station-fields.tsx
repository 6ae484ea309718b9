import { Field } from '#ui/field.tsx';
import { useGstWords } from './words/index.ts';

/** Town and PIN as typed. */
export interface TypedStation {
  readonly place: string;
  readonly pin: string;
}

export const NO_STATION: TypedStation = { place: '', pin: '' };

/** What the server takes; nothing before both are there. */
export const stationOf = ({ place, pin }: TypedStation) =>
  place.trim() !== '' && /^[1-9]\d{5}$/.test(pin) ? { place: place.trim(), pin } : undefined;

export interface StationFieldsProps {
  readonly whose: 'buyer' | 'shop';
  readonly value: TypedStation;
  readonly onChange: (station: TypedStation) => void;
}

/** Town and PIN of one side, where the bill does not tell them. */
export function StationFields({ whose, value, onChange }: StationFieldsProps) {
  const say = useGstWords();
  const { place, pin } = value;
  return (
    <div className="grid grid-cols-2 gap-2">
      <Field
        label={say(whose === 'buyer' ? 'buyerPlace' : 'shopPlace')}
        value={place}
        maxLength={100}
        onChange={(typed) => onChange({ pin, place: typed })}
      />
      <Field
        label={say(whose === 'buyer' ? 'buyerPin' : 'shopPin')}
        value={pin}
        inputMode="numeric"
        maxLength={6}
        onChange={(typed) => onChange({ place, pin: typed.replaceAll(/\D/g, '') })}
      />
    </div>
  );
}
