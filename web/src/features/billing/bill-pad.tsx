import { ScanBarcode, Search } from 'lucide-react';
import { feel } from '#ui/feedback.ts';
import { Pad } from '#ui/pad.tsx';
import type { PadKey } from '#ui/pad.tsx';
import { isMeasured } from './model/units.ts';
import type { CounterBill } from './use-counter.ts';
import type { OpenCounter } from './use-open-counter.ts';
import { useBillingWords } from './words/index.ts';
import type { SayBilling } from './words/index.ts';

/** The pad of the bill: the keys beside the digits depend on what is active. */
export function BillPad({ counter: { bill, acts, openSheet, camera, unnamed } }: { readonly counter: OpenCounter }) {
  const say = useBillingWords();
  const { act, draft } = bill;
  const discount: PadKey = {
    label: say('discount'),
    short: say('discount_short'),
    on: draft.active.on === 'discount',
    onPress: () => act({ do: 'pick-discount' }),
  };
  return (
    <Pad
      keys={[switchKey(bill, say), discount, { label: say('loose'), onPress: () => acts.addLoose() }]}
      tall={[
        { label: say('search'), icon: Search, onPress: () => openSheet({ is: 'items' }) },
        {
          label: say('scan'),
          icon: ScanBarcode,
          on: camera.isOn,
          badge: unnamed.length,
          onPress: camera.toggle,
        },
      ]}
      onDigit={(key) => {
        feel('key');
        act({ do: 'type', key });
      }}
      onDelete={() => act({ do: 'erase' })}
      onClear={() => act({ do: 'clear' })}
    />
  );
}

function switchKey({ draft, act }: CounterBill, say: SayBilling): PadKey {
  const { active, lines } = draft;
  const onPress = () => act({ do: 'switch' });
  const isDiscount = active.on === 'discount' || (active.on === 'line' && active.field === 'discount');
  if (isDiscount) return { label: say('rupees_or_percent'), onPress };

  const line = active.on === 'line' ? lines.find(({ line_id }) => line_id === active.line_id) : lines.at(-1);
  const other = line && isMeasured(line.unit) ? 'worth' : 'rate';
  return { label: say(other), on: active.on === 'line' && active.field === other, onPress };
}
