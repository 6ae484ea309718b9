import type { Item } from '@rmp/contracts/inventory';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useItems, useLocal } from '#local/index.ts';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { formatMilli, formatRupees } from '#ui/format.ts';
import { ListRow, Rows } from '#ui/list-row.tsx';
import { layoutsFor, prefixOf, readScaleLabel } from './model/scale-label.ts';
import type { ScaleLabel, ScaleLayout } from './model/scale-label.ts';
import { readScaleMarks, teachScale } from './scale-marks.ts';
import { useScanWords } from './words/index.ts';
import type { SayScan } from './words/index.ts';

const SHOWN = 6;

export interface ScalePartProps {
  /** The label's digits. */
  readonly digits: string;
  readonly onTaught: (item: Item, label: ScaleLabel) => void;
}

/** A label of the shop's own scale: somebody who holds it says what it says, once for all labels, and of what it is. */
export function ScalePart({ digits, onTaught }: ScalePartProps) {
  const say = useScanWords();
  const db = useLocal();
  const known = useLiveQuery(async () => db && (await readScaleMarks(db)).layouts[prefixOf(digits)], [db, digits]);
  const [chosen, choose] = useState<ScaleLayout>();
  const layout = chosen ?? known;
  const label = layout && readScaleLabel(digits, layout);

  if (!layout || !label) return <Readings digits={digits} onChoose={choose} />;
  const teach = async (item: Item): Promise<void> => {
    if (!db) return;
    await teachScale(db, digits, layout, item.item_id);
    onTaught(item, label);
  };
  return (
    <>
      <p className="font-semibold">{labelWords(label, say)}</p>
      <WhichItem onPick={(item) => void teach(item)} />
    </>
  );
}

function Readings({ digits, onChoose }: { readonly digits: string; readonly onChoose: (layout: ScaleLayout) => void }) {
  const say = useScanWords();
  return (
    <>
      <p className="text-sm text-ink-2">{say('scale_label')}</p>
      <div className="grid grid-cols-2 gap-gap">
        {layoutsFor(digits).map((layout) => {
          const label = readScaleLabel(digits, layout);
          return (
            label && (
              <Button
                key={layout.places + layout.price_in}
                size="md"
                label={labelWords(label, say)}
                onPress={() => onChoose(layout)}
              />
            )
          );
        })}
      </div>
    </>
  );
}

function WhichItem({ onPick }: { readonly onPick: (item: Item) => void }) {
  const say = useScanWords();
  const [text, setText] = useState('');
  const items = useItems() ?? [];
  const wanted = text.trim().toLocaleLowerCase();
  const found = wanted === '' ? [] : items.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  return (
    <>
      <Field label={say('which_item')} value={text} autoFocus autoComplete="off" onChange={setText} />
      <Rows label={say('which_item')}>
        {found.slice(0, SHOWN).map((item) => (
          <ListRow
            key={item.item_id}
            title={item.name}
            note={formatRupees(item.sell_price_paise)}
            onPress={() => onPick(item)}
          />
        ))}
      </Rows>
    </>
  );
}

/** `123: 1.250`, `123: ₹85.50`, as it is printed on the label. */
function labelWords({ plu, qty_milli, price_paise }: ScaleLabel, say: SayScan): string {
  const amounts = [
    ...(qty_milli === undefined ? [] : [formatMilli(qty_milli)]),
    ...(price_paise === undefined ? [] : [formatRupees(price_paise)]),
  ];
  return say('label_says', { number: Number(plu.slice(2)), amount: amounts.join(' · ') });
}
