import { useId } from 'react';
import type { ReactNode } from 'react';
import type { Item } from '@rmp/contracts/inventory';
import { today } from '#platform/clock.ts';
import { Field, FieldFrame } from '#ui/field.tsx';
import { ChipRow } from '#ui/chip-row.tsx';
import { MoneyField } from '#ui/money-field.tsx';
import { GstPart } from './gst-part.tsx';
import { HsnField } from './hsn-field.tsx';
import type { Fault, Faults, ItemDraft } from './model/item-draft.ts';
import { categoriesOf } from './model/shown-items.ts';
import { taxOn } from './model/tax-on.ts';
import { SHOP_UNITS, shopUnitOf } from './model/units.ts';
import { shortUnit, unitWord, useItemWords } from './words/index.ts';

export interface ItemFieldsProps {
  readonly draft: ItemDraft;
  readonly faults: Faults;
  readonly locked: boolean;
  /** The item as it is; absent for a new one. */
  readonly before: Item | undefined;
  readonly hasExamplePrice: boolean;
  /** Every other item of the shop: their categories are offered, and a code may be one of theirs. */
  readonly others: readonly Item[];
  /** Stands before the category: how much is there. */
  readonly stock: ReactNode;
  readonly onChange: (change: Partial<ItemDraft>) => void;
  /** Under the last field. */
  readonly children: ReactNode;
}

/** Everything somebody may say of an item. */
export function ItemFields({
  draft,
  faults,
  locked,
  before,
  hasExamplePrice,
  others,
  stock,
  onChange,
  children,
}: ItemFieldsProps) {
  const say = useItemWords();
  const sentence = (fault: Fault | undefined) => (fault === undefined ? undefined : say(fault));
  const twin = draft.barcode === '' ? undefined : others.find(({ barcode }) => barcode === draft.barcode.trim());
  const unit = shortUnit(say, draft.unit);
  const isNew = before === undefined;

  return (
    <>
      <Field
        label={say('name')}
        value={draft.name}
        error={sentence(faults.name)}
        locked={locked}
        maxLength={120}
        autoFocus={isNew && draft.name === ''}
        onChange={(name) => onChange({ name })}
      />
      <div className="grid grid-cols-2 gap-2.5">
        <MoneyField
          label={say('selling_price')}
          paise={draft.sell_price_paise}
          error={sentence(faults.sell_price_paise)}
          help={hasExamplePrice ? say('example_price') : undefined}
          locked={locked}
          onChange={(sell_price_paise) => onChange({ sell_price_paise })}
        />
        <MoneyField
          label={say('mrp')}
          paise={draft.mrp_paise}
          locked={locked}
          onChange={(mrp_paise) => onChange({ mrp_paise })}
        />
      </div>
      <GstPart draft={draft} since={rateSince(draft, before)} locked={locked} onChange={onChange} />
      <HsnField draft={draft} error={sentence(faults.hsn)} locked={locked} onChange={onChange}>
        <Field
          label={say('barcode')}
          value={draft.barcode}
          help={twin && say('also_has_code', { name: twin.name })}
          locked={locked}
          maxLength={64}
          inputMode="numeric"
          autoComplete="off"
          onChange={(barcode) => onChange({ barcode })}
        />
        <div className="grid grid-cols-2 gap-2.5">
          <UnitField unit={draft.unit} locked={locked} onChange={(next) => onChange({ unit: next })} />
          <Field
            label={say('warn_below')}
            value={draft.low_stock}
            error={sentence(faults.low_stock)}
            locked={locked}
            inputMode="decimal"
            trail={<span className="text-sm text-ink-2">{unit}</span>}
            onChange={(low_stock) => onChange({ low_stock })}
          />
        </div>
        {isNew && (
          <Field
            label={say('opening_stock')}
            value={draft.opening_stock}
            error={sentence(faults.opening_stock)}
            inputMode="decimal"
            trail={<span className="text-sm text-ink-2">{unit}</span>}
            onChange={(opening_stock) => onChange({ opening_stock })}
          />
        )}
        {stock}
        <CategoryField draft={draft} locked={locked} others={others} onChange={onChange} />
        {children}
      </HsnField>
    </>
  );
}

/** Since when the rate in the form holds for this item; a rate just chosen begins when it is saved. */
function rateSince(draft: ItemDraft, before: Item | undefined): string | undefined {
  const inForce = before && taxOn(before.tax, today());
  return inForce?.gst_rate_bp === draft.gst_rate_bp ? inForce.from_date : undefined;
}

/** The phone's own list of choices, which everybody knows. */
function UnitField({ unit, locked, onChange }: UnitFieldProps) {
  const say = useItemWords();
  const id = useId();
  const known = shopUnitOf(unit);
  return (
    <FieldFrame id={id} label={say('sold_by')} locked={locked}>
      <select
        id={id}
        value={known ?? unit}
        disabled={locked}
        onChange={(event) => onChange(event.target.value)}
        className="-ml-1 min-h-6 w-full min-w-0 bg-transparent text-md font-semibold outline-none"
      >
        {known === undefined && <option value={unit}>{unitWord(say, unit)}</option>}
        {SHOP_UNITS.map((code) => (
          <option key={code} value={code}>
            {say(code)}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

interface UnitFieldProps {
  readonly unit: string;
  readonly locked: boolean;
  readonly onChange: (unit: string) => void;
}

type CategoryFieldProps = Pick<ItemFieldsProps, 'draft' | 'locked' | 'others' | 'onChange'>;

function CategoryField({ draft, locked, others, onChange }: CategoryFieldProps) {
  const say = useItemWords();
  const known = categoriesOf(others);
  return (
    <div>
      <Field
        label={say('category')}
        value={draft.category}
        locked={locked}
        maxLength={60}
        onChange={(category) => onChange({ category })}
      />
      {known.length > 0 && !locked && !known.includes(draft.category) && (
        <div className="-mx-gutter pt-1">
          <ChipRow
            label={say('category')}
            options={known.map((name) => ({ value: name, label: name }))}
            value={draft.category}
            onChange={(category) => onChange({ category })}
          />
        </div>
      )}
    </div>
  );
}
