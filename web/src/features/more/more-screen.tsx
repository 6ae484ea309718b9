'use client';
import {
  CloudUpload,
  FileLock,
  Landmark,
  LogIn,
  LogOut,
  OctagonAlert,
  Palette,
  Printer,
  ReceiptText,
  Smartphone,
  Store,
  Users,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { ShopNav, SyncBadge } from '#features/frame/index.ts';
import { useOutboxState } from '#local/index.ts';
import type { OutboxState } from '#local/index.ts';
import { useDeviceSession } from '#platform/session.ts';
import { formatTime } from '#ui/format-time.ts';
import { ListRow, Rows, Section } from '#ui/list-row.tsx';
import { Screen } from '#ui/screen.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { useWords } from '#words/use-words.ts';
import { SignOutSheet } from './sign-out-sheet.tsx';
import { MORE_WORDS } from './words/index.ts';

const PLACES = [
  { href: '/bills', title: 'bills', note: 'billsNote', icon: ReceiptText },
  { href: '/gst', title: 'gst', note: 'gstNote', icon: Landmark },
  { href: '/settings?s=shop', title: 'shop', note: 'shopNote', icon: Store },
  { href: '/settings?s=paper', title: 'paper', note: 'paperNote', icon: Printer },
  { href: '/settings?s=counter', title: 'counter', note: 'counterNote', icon: OctagonAlert },
  { href: '/settings?s=people', title: 'people', note: 'peopleNote', icon: Users },
  { href: '/settings?s=devices', title: 'devices', note: 'devicesNote', icon: Smartphone },
  { href: '/settings?s=look', title: 'look', note: 'lookNote', icon: Palette },
] as const;

/** Everything that is not needed ten times an hour. */
export function MoreScreen() {
  const say = useWords(MORE_WORDS);
  const session = useDeviceSession();
  const [isLeaving, setLeaving] = useState(false);
  return (
    <Screen
      bar={
        <TopBar
          title={say('more')}
          sub={session === undefined ? '\u00a0' : session?.tenant?.business_name}
          actions={<SyncBadge />}
        />
      }
      width="page"
      slot={<ShopNav current="/more" />}
    >
      <div className={SIDE_BY_SIDE}>
        <Rows>
          {PLACES.map(({ href, title, note, icon }) => (
            <ListRow key={href} href={href} title={say(title)} note={say(note)} lead={<Lead icon={icon} />} arrow />
          ))}
        </Rows>
        <div>
          <Section title={say('sending')} />
          <Sending />
          {session && (
            <>
              <Section title={say('signedIn', { name: session.name ?? session.username, role: say(session.role) })} />
              <Rows>
                {session.needs_sign_in ? (
                  <ListRow href="/login" title={say('signIn')} lead={<Lead icon={LogIn} />} arrow />
                ) : (
                  <ListRow onPress={() => setLeaving(true)} title={say('signOut')} lead={<Lead icon={LogOut} />} />
                )}
              </Rows>
            </>
          )}
        </div>
      </div>
      {isLeaving && <SignOutSheet onClose={() => setLeaving(false)} />}
    </Screen>
  );
}

/** On a PC both lists are in sight at once. */
const SIDE_BY_SIDE = 'pc:grid pc:grid-cols-2 pc:items-start pc:gap-6';

/** Its row stands from the first paint on: what is known of it comes later and moves nothing. */
function Sending() {
  const say = useWords(MORE_WORDS);
  const state = useOutboxState();
  return (
    <Rows>
      <ListRow
        href="/sync"
        title={state ? stateOf(state, say) : '\u00a0'}
        note={(state && noteOf(state, say)) ?? say('sendingNote')}
        lead={<Lead icon={CloudUpload} />}
        arrow
      />
      <ListRow href="/backup" title={say('backup')} note={say('backupNote')} lead={<Lead icon={FileLock} />} arrow />
    </Rows>
  );
}

type Say = ReturnType<typeof useWords<(typeof MORE_WORDS)['en']>>;

function stateOf({ pending, attention, last_success_at }: OutboxState, say: Say): string {
  if (pending > 0) return say('toSend', { count: pending });
  if (attention > 0) return say('attention', { count: attention });
  return last_success_at ? say('allSentAt', { time: formatTime(last_success_at) }) : say('allSent');
}

function noteOf({ pending, attention, oldest_at }: OutboxState, say: Say): string | undefined {
  if (pending > 0 && oldest_at) return say('oldest', { time: formatTime(oldest_at) });
  return pending > 0 && attention > 0 ? say('attention', { count: attention }) : undefined;
}

function Lead({ icon: Icon }: { readonly icon: LucideIcon }) {
  return <Icon aria-hidden className="size-6 flex-none text-act" />;
}
