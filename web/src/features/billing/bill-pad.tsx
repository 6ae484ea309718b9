import { ScanBarcode, Search } from 'lucide-react';
import { feel } from '#ui/feedback.ts';
import { Pad } from '#ui/pad.tsx';
import type { PadKey } from '#ui/pad.tsx';
import { useStable } from '#platform/use-stable.ts';
import { memo } from 'react';
import { isMeasured } from './model/units.ts';
import type { CounterBill } from './use-counter.ts';
import type { OpenCounter } from './use-open-counter.ts';
import { useBillingWords } from './words/index.ts';

/** The pad of the bill: the keys beside the digits depend on what is active. */
export function BillPad({ counter: { bill, acts, openSheet, camera, unnamed } }: { readonly counter: OpenCounter }) {
  const addLoose = useStable(() => acts.addLoose());
  const scan = useStable(camera.toggle);
  return (
    <PadKeys
      other={otherOf(bill)}
      isOtherOn={isOther(bill)}
      isDiscountOn={bill.draft.active.on === 'discount'}
      isScanning={camera.isOn}
      unnamed={unnamed.length}
      act={bill.act}
      addLoose={addLoose}
      scan={scan}
      openSheet={openSheet}
    />
  );
}

interface PadKeysProps {
  /** What the second key of the pad says. */
  readonly other: 'rupees_or_percent' | 'worth' | 'rate';
  readonly isOtherOn: boolean | undefined;
  readonly isDiscountOn: boolean;
  readonly isScanning: boolean;
  readonly unnamed: number;
  readonly act: CounterBill['act'];
  readonly addLoose: () => void;
  readonly scan: () => void;
  readonly openSheet: OpenCounter['openSheet'];
}

/** Nineteen keys, drawn again only when one of them means something else. */
const PadKeys = memo(function PadKeys(props: PadKeysProps) {
  const { other, isOtherOn, isDiscountOn, isScanning, unnamed, act, addLoose, scan, openSheet } = props;
  const say = useBillingWords();
  const discount: PadKey = {
    label: say('discount'),
    short: say('discount_short'),
    on: isDiscountOn,
    onPress: () => act({ do: 'pick-discount' }),
  };
  return (
    <Pad
      keys={[
        { label: say(other), on: isOtherOn, onPress: () => act({ do: 'switch' }) },
        discount,
        { label: say('loose'), onPress: addLoose },
      ]}
      tall={[
        { label: say('search'), icon: Search, onPress: () => openSheet({ is: 'items' }) },
        { label: say('scan'), icon: ScanBarcode, on: isScanning, badge: unnamed, onPress: scan },
      ]}
      onDigit={(key) => {
        feel('key');
        act({ do: 'type', key });
      }}
      onDelete={() => act({ do: 'erase' })}
      onClear={() => act({ do: 'clear' })}
    />
  );
});

function otherOf({ draft: { active, lines } }: CounterBill): PadKeysProps['other'] {
  if (active.on === 'discount' || (active.on === 'line' && active.field === 'discount')) return 'rupees_or_percent';
  const line = active.on === 'line' ? lines.find(({ line_id }) => line_id === active.line_id) : lines.at(-1);
  return line && isMeasured(line.unit) ? 'worth' : 'rate';
}

/** Whether digits go to what that key says; a discount's two ways are one field. */
function isOther(bill: CounterBill): boolean | undefined {
  const { active } = bill.draft;
  const other = otherOf(bill);
  return other === 'rupees_or_percent' ? undefined : active.on === 'line' && active.field === other;
}
