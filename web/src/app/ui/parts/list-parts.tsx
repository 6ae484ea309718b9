import { Package, TriangleAlert } from 'lucide-react';
import { ListRow, Rows } from '#ui/list-row.tsx';
import { Money } from '#ui/money.tsx';
import { PartyAvatar } from '#ui/party-avatar.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { StateTag } from '#ui/state-tag.tsx';
import { useSamples } from '../words/index.ts';

export function ListParts() {
  const say = useSamples();
  return (
    <div className="grid gap-3">
      <Rows label={say('khata')}>
        <ListRow
          href="#parts"
          lead={<PartyAvatar name="Ramesh Verma" />}
          title="Ramesh Verma"
          note="90000 00001"
          trail={
            <>
              <StateTag state="due" label={say('due')} />
              <br />
              <Money paise={45_000} size="sm" tone="due" />
            </>
          }
        />
        <ListRow
          onPress={() => undefined}
          active
          lead={<PartyAvatar name="राम प्रसाद" />}
          title={<span lang="hi">राम प्रसाद</span>}
          note={<StateTag state="to-send" label={say('to_send_one')} />}
          trail={<Money paise={5_000} size="sm" tone="paid" />}
        />
        <ListRow
          href="#parts"
          arrow
          lead={<TriangleAlert className="size-6 flex-none text-due" />}
          title={say('sold_more')}
          note={say('stock_will_be')}
        />
        <ListRow lead={<Package className="size-6 flex-none text-ink-2" />} title={say('items')} />
      </Rows>
      <Skeleton rows={2} />
    </div>
  );
}
