'use client';
import { RefreshCw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { BackupButton } from '#features/backup/index.ts';
import { sendSoon, useOutboxState } from '#local/index.ts';
import { QueryFrame } from '#platform/query-frame.tsx';
import { BottomSlot } from '#ui/bottom-slot.tsx';
import { Button } from '#ui/button.tsx';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { NeedsAttention } from './needs-attention.tsx';
import { ShopPhones } from './shop-phones.tsx';
import { SyncState } from './sync-state.tsx';
import { useAttention } from './use-attention.ts';
import { useNextNumber } from './use-next-number.ts';
import { useWaiting } from './use-waiting.ts';
import { useSyncWords } from './words/index.ts';

/** Whether what was done here is known elsewhere, what needs a person, and how the other phones are doing. */
export function SyncScreen() {
  const say = useSyncWords();
  const router = useRouter();
  return (
    <QueryFrame>
      <Screen
        bar={
          <TopBar
            title={say('sync')}
            onBack={() => router.back()}
            actions={<Button size="md" icon={RefreshCw} label={say('try_now')} onPress={sendSoon} />}
          />
        }
        slot={
          <BottomSlot meaning="backup">
            <div className="w-full px-gutter">
              <BackupButton />
            </div>
          </BottomSlot>
        }
      >
        <Parts />
      </Screen>
    </QueryFrame>
  );
}

/** All at once when this device has read what it knows: nothing moves under a finger. */
function Parts() {
  const state = useOutboxState();
  const waiting = useWaiting();
  const found = useAttention();
  const next = useNextNumber();
  if (!state || !waiting || !found || next === undefined) return <Skeleton rows={3} />;
  return (
    <>
      <SyncState state={state} waiting={waiting} />
      <NeedsAttention found={found} />
      <ShopPhones next={next} />
    </>
  );
}
