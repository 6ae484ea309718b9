import { AsOf } from '#ui/as-of.tsx';
import { AttentionCard } from '#ui/attention-card.tsx';
import { EmptyLine } from '#ui/empty-line.tsx';
import { MixBar } from '#ui/mix-bar.tsx';
import { Money } from '#ui/money.tsx';
import { Stamp } from '#ui/stamp.tsx';
import { StateTag } from '#ui/state-tag.tsx';
import { SyncPill } from '#ui/sync-pill.tsx';
import { useSamples } from '../words/index.ts';

export function StateParts() {
  const say = useSamples();
  const reason = say('sold_reason');
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-x-4 gap-y-2 bg-paper px-gutter py-3">
        <StateTag state="received" label={say('received')} />
        <StateTag state="verified" label={say('verified')} />
        <StateTag state="to-verify" label={say('to_verify')} />
        <StateTag state="to-send" label={say('to_send_one')} />
        <StateTag state="sent" label={say('all_sent')} />
        <StateTag state="due" label={say('due')} />
        <StateTag state="gave" label={say('gave')} />
        <StateTag state="advance" label={say('advance')} />
        <StateTag state="clear" label={say('clear')} />
        <StateTag state="shown" label={say('upi')} />
        <StateTag state="attention" label={say('sold_more')} />
        <StateTag state="warning" label={say('stock_will_be')} />
      </div>
      <div className="flex flex-wrap gap-2 px-gutter">
        <SyncPill pending={0} online attention={0} label={say('all_sent')} href="#parts" />
        <SyncPill pending={3} online attention={0} label={say('to_send', { count: 3 })} href="#parts" />
        <SyncPill pending={0} online={false} attention={0} label={say('offline')} href="#parts" />
        <SyncPill pending={3} online={false} attention={2} label={say('attention', { count: 2 })} href="#parts" />
      </div>
      <div className="flex flex-wrap gap-3 bg-paper px-gutter py-2">
        <Stamp word={say('stamp_paid')} tone="paid" />
        <Stamp word={say('stamp_part')} detail={say('due_amount', { amount: '₹231.00' })} tone="due" />
        <Stamp word={say('stamp_udhaar')} tone="due" />
        <Stamp word={say('stamp_returned')} tone="due" />
        <Stamp word={say('stamp_cancelled')} tone="due" />
      </div>
      <div className="bg-paper px-gutter py-3">
        <div className="mb-2 flex flex-wrap justify-between gap-2">
          <Money paise={1_627_200} size="2xl" />
          <AsOf label={say('as_of', { time: '9:42 pm' })} note={say('phone_b_sent')} state="old" />
        </div>
        <MixBar
          parts={[
            { label: say('cash'), paise: 843_000, pattern: 'ink' },
            { label: say('upi_verified'), paise: 612_000, pattern: 'paid' },
            { label: say('upi_to_verify'), paise: 49_100, pattern: 'wait' },
            { label: say('udhaar_given'), paise: 123_100, pattern: 'due' },
          ]}
        />
      </div>
      <div>
        <AttentionCard
          title={say('sold_more')}
          kept={say('bills_kept')}
          reason={reason}
          actions={[
            { label: say('count_stock'), onPress: () => undefined },
            { label: say('it_is_fine'), onPress: () => undefined },
          ]}
        />
        <AttentionCard
          title={say('sold_more')}
          trail={<Money paise={34_000} size="sm" />}
          reason={reason}
          actions={[{ label: say('count_stock'), onPress: () => undefined }]}
          done={{ label: say('counted'), undo: { label: say('undo'), onPress: () => undefined } }}
        />
      </div>
      <div className="bg-paper">
        <EmptyLine text={say('empty_bill')} />
      </div>
    </div>
  );
}
