import type { CounterStop, Tenant } from '@rmp/contracts/tenant';
import { Segmented } from '#ui/segmented.tsx';
import { useWords } from '#words/use-words.ts';
import { Loaded } from './loaded.tsx';
import { MemosChoice } from './memos-choice.tsx';
import { useKeepShop, useShop } from './use-shop.ts';
import { SETTINGS_WORDS } from './words/index.ts';

/** The warnings of the counter, as the owner wants them: each press holds at once here, and soon on the other devices. */
export function StopsPage() {
  const { kept, mayWrite } = useShop();
  return <Loaded kept={kept}>{(shop, isOld) => <Stops tenant={shop} mayChange={mayWrite && !isOld} />}</Loaded>;
}

const KINDS = [
  ['stock-below-zero', 'stop_stock'],
  ['above-mrp', 'stop_mrp'],
  ['over-limit', 'stop_limit'],
  ['no-price', 'stop_price'],
] as const satisfies readonly (readonly [CounterStop, string])[];

function Stops({ tenant, mayChange }: { readonly tenant: Tenant; readonly mayChange: boolean }) {
  const say = useWords(SETTINGS_WORDS);
  const { complaint, isBusy, keep } = useKeepShop();
  const stops = tenant.counter_stops ?? [];
  const choose = (kind: CounterStop, isStop: boolean): void => {
    if (!mayChange || isBusy) return;
    const others = stops.filter((stop) => stop !== kind);
    void keep({ counter_stops: isStop ? [...others, kind] : others });
  };
  return (
    <div className="flex flex-col gap-4 px-gutter py-3">
      <p className="text-sm text-ink-2">{say(mayChange ? 'stopsNote' : 'onlyOwner')}</p>
      {KINDS.map(([kind, word]) => (
        <fieldset key={kind} className="flex flex-col gap-1">
          <legend className="pb-1 font-bold">{say(word)}</legend>
          <Segmented
            label={say(word)}
            options={(['warns', 'stops'] as const).map((value) => ({ value, label: say(value) }))}
            value={stops.includes(kind) ? 'stops' : 'warns'}
            onChange={(value) => choose(kind, value === 'stops')}
          />
        </fieldset>
      ))}
      <MemosChoice tenant={tenant} mayChange={mayChange && !isBusy} onChange={(memos_on) => void keep({ memos_on })} />
      <p role="alert" className="text-sm text-due empty:hidden">
        {complaint}
      </p>
    </div>
  );
}
