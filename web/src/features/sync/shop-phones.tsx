import type { Device } from '@rmp/contracts/tenant';
import { Smartphone } from 'lucide-react';
import { useOutboxState } from '#local/index.ts';
import { useDeviceSession } from '#platform/session.ts';
import { ListRow, Rows, Section } from '#ui/list-row.tsx';
import { StateTag } from '#ui/state-tag.tsx';
import { ageOf } from './model/age.ts';
import { sayAge } from './say-time.ts';
import { useNow } from './use-now.ts';
import { usePhones } from './use-phones.ts';
import { useSyncWords } from './words/index.ts';
import type { SaySync } from './words/index.ts';

interface ShopPhonesProps {
  /** The number this phone's next bill gets; `null` where it has no series. */
  readonly next: string | null;
}

/** Every phone that bills for the shop: its series, and how long ago the server heard of it. This one first. */
export function ShopPhones({ next }: ShopPhonesProps) {
  const say = useSyncWords();
  const now = useNow();
  const session = useDeviceSession();
  const { phones, isOld } = usePhones();
  const others = phones?.filter(({ device_id, status }) => device_id !== session?.device_id && status === 'active');

  return (
    <>
      <Section title={say('phones')} />
      <Rows label={say('phones')}>
        <ThisPhone next={next} />
        {others?.map((phone) => (
          <Phone key={phone.device_id} phone={phone} now={now} />
        ))}
      </Rows>
      {isOld && (
        <p role="status" className="px-gutter py-2 text-sm text-ink-2">
          {say(phones ? 'phones_offline' : 'phones_failed')}
        </p>
      )}
    </>
  );
}

function ThisPhone({ next }: ShopPhonesProps) {
  const say = useSyncWords();
  const prefix = useDeviceSession()?.prefix;
  const pending = useOutboxState()?.pending ?? 0;
  return (
    <ListRow
      lead={<Lead />}
      title={<Name name={say('this_phone')} prefix={prefix ?? undefined} say={say} />}
      note={next === null ? undefined : say('next_number', { number: next.slice(next.lastIndexOf('/') + 1) })}
      trail={<Sending pending={pending} say={say} />}
    />
  );
}

function Phone({ phone, now }: { readonly phone: Device; readonly now: string }) {
  const say = useSyncWords();
  const { name, prefix, last_sync_at, pending } = phone;
  return (
    <ListRow
      lead={<Lead />}
      title={<Name name={name} prefix={prefix} say={say} />}
      note={seen(last_sync_at, now, say)}
      trail={last_sync_at !== undefined && <Sending pending={pending ?? 0} say={say} />}
    />
  );
}

const Lead = () => <Smartphone aria-hidden className="size-6 flex-none text-ink-2" />;

interface NameProps {
  readonly name: string;
  readonly prefix: string | undefined;
  readonly say: SaySync;
}

function Name({ name, prefix, say }: NameProps) {
  return (
    <>
      {name}
      {prefix !== undefined && <span className="font-normal text-ink-2"> {say('its_bills', { prefix })}</span>}
    </>
  );
}

function Sending({ pending, say }: { readonly pending: number; readonly say: SaySync }) {
  return pending > 0 ? (
    <StateTag state="to-send" label={say('to_send', { count: pending })} />
  ) : (
    <StateTag state="received" label={say('all_sent_short')} />
  );
}

function seen(at: string | undefined, now: string, say: SaySync): string {
  if (at === undefined) return say('not_seen');
  return ageOf(at, now).unit === 'now' ? say('seen_now') : say('seen', { age: sayAge(say, at, now) });
}
