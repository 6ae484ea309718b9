import { Money } from '#ui/money.tsx';
import { MoneyColumn, Paper } from '#ui/paper.tsx';
import { StateTag } from '#ui/state-tag.tsx';
import { useSamples } from '../words/index.ts';

export function MoneyParts() {
  const say = useSamples();
  return (
    <Paper torn>
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-2 px-3 py-3">
        <Money paise={1_627_200} size="2xl" />
        <Money paise={73_100} size="xl" />
        <Money paise={73_100} size="lg" />
        <Money paise={73_150} />
        <Money paise={73_105} size="sm" />
        <Money paise={20_000} size="lg" active />
        <Money paise={2_000} sign="minus" />
        <Money paise={-100} />
      </div>
      <div className="flex flex-wrap items-baseline gap-5 border-t border-rule px-3 py-2">
        <Money paise={99_999} size="bar" />
        <Money paise={1_234_500} size="bar" />
        <Money paise={12_345_600} size="bar" />
      </div>
      <MoneyColumn label={say('cash')}>
        <StateTag state="received" label={say('received')} />
        <Money paise={30_000} />
      </MoneyColumn>
      <MoneyColumn label={say('upi')}>
        <StateTag state="to-verify" label={say('to_verify')} />
        <Money paise={20_000} />
      </MoneyColumn>
      <MoneyColumn label={say('upi')}>
        <StateTag state="verified" label={say('verified')} />
        <Money paise={20_000} tone="paid" />
      </MoneyColumn>
      <MoneyColumn label={say('old_udhaar')} note="Ramesh Verma">
        <StateTag state="due" label={say('due')} />
        <Money paise={68_100} tone="due" />
      </MoneyColumn>
      <MoneyColumn label={say('advance')}>
        <Money paise={5_000} tone="paid" />
      </MoneyColumn>
      <MoneyColumn label={say('clear')}>
        <Money paise={0} tone="muted" />
      </MoneyColumn>
    </Paper>
  );
}
