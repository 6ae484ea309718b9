import type { Tenant } from '@rmp/contracts/tenant';
import { memosOn, sellerKindOn } from '@rmp/gst';
import { today } from '#platform/clock.ts';
import { Segmented } from '#ui/segmented.tsx';
import { useWords } from '#words/use-words.ts';
import { SETTINGS_WORDS } from './words/index.ts';

interface Props {
  readonly tenant: Tenant;
  readonly mayChange: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Whether small sales have a bill each, or are memos that the one bill of the day carries. */
export function MemosChoice({ tenant, mayChange, onChange }: Props) {
  const say = useWords(SETTINGS_WORDS);
  const isOn = memosOn(tenant.memos ?? [], today());
  const hasInvoices = sellerKindOn(tenant.seller_kinds, today()) !== 'unregistered';
  const choose = (value: 'memosOn' | 'memosOff'): void => {
    if (mayChange && hasInvoices) onChange(value === 'memosOn');
  };
  return (
    <fieldset className="flex flex-col gap-1 border-t border-rule pt-4">
      <legend className="sr-only">{say('memos')}</legend>
      <span className="pb-1 font-bold" aria-hidden="true">
        {say('memos')}
      </span>
      <Segmented
        label={say('memos')}
        options={(['memosOff', 'memosOn'] as const).map((value) => ({ value, label: say(value) }))}
        value={isOn ? 'memosOn' : 'memosOff'}
        onChange={choose}
      />
      <p className="text-sm text-ink-2">{say(hasInvoices ? 'memosNote' : 'memosNotGst')}</p>
    </fieldset>
  );
}
