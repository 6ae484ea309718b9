import { ArrowLeftRight, Boxes, MessageSquareText } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useReducer, useState } from 'react';
import { returnableLines } from '#features/notes/index.ts';
import type { WholeBill } from '#features/notes/index.ts';
import type { LocalNote } from '#local/index.ts';
import { useParty } from '#local/index.ts';
import { today } from '#platform/clock.ts';
import { useDeviceSession } from '#platform/session.ts';
import { BottomSlot } from '#ui/bottom-slot.tsx';
import { Button } from '#ui/button.tsx';
import { Pad } from '#ui/pad.tsx';
import { Screen } from '#ui/screen.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { TotalBar } from '#ui/total-bar.tsx';
import { previewOf } from './model/preview.ts';
import { NOTHING_PICKED, reduceReturn, wantedIn } from './model/return-draft.ts';
import { ReasonSheet } from './reason-sheet.tsx';
import { ReturnLines } from './return-lines.tsx';
import { ReturnSums } from './return-sums.tsx';
import { useExchange } from './use-exchange.ts';
import { useSaveReturn } from './use-save-return.ts';
import { useReturnsWords } from './words/index.ts';

export interface ReturnCounterProps {
  readonly bill: WholeBill;
  readonly notes: readonly LocalNote[];
}

/** The bill's own rows: pick what comes back, see what it gives back, save. */
export function ReturnCounter({ bill, notes }: ReturnCounterProps) {
  const say = useReturnsWords();
  const router = useRouter();
  const [draft, act] = useReducer(reduceReturn, NOTHING_PICKED);
  const [isAsking, ask] = useState(false);
  const balance = useParty(bill.customer_id)?.balance_paise;
  const lines = returnableLines(bill.fact.issued, notes);
  const years = useDeviceSession()?.tenant?.turnovers;
  const preview = previewOf(draft, bill, notes, { balance, date: today(), years });
  const saving = useSaveReturn(bill, draft, preview);
  const active = lines.find(({ line_no }) => line_no === draft.active);
  const picked = wantedIn(draft).length;
  const to = say(preview.refund === 'udhaar' ? 'cut_udhaar' : 'give_back');
  const exchange = useExchange(bill, draft, preview);
  const exchangeKey = {
    label: say('exchange'),
    icon: ArrowLeftRight,
    off: exchange === undefined,
    onPress: () => exchange?.(),
  };
  return (
    <>
      <Screen
        zone="counter"
        bar={
          <TopBar
            title={say('title')}
            sub={[bill.customer_name, bill.number].filter(Boolean).join(' · ')}
            onBack={() => router.back()}
            actions={<Button size="md" label={say('all_items')} onPress={() => act({ do: 'take-all', lines })} />}
          />
        }
        pad={
          <Pad
            off={active === undefined}
            onDigit={(key) => act({ do: 'type', key })}
            onDelete={() => act({ do: 'delete' })}
            onClear={() => act({ do: 'clear' })}
            keys={[exchangeKey, undefined, undefined]}
            tall={[
              {
                label: say('whole_line'),
                icon: Boxes,
                off: active === undefined,
                onPress: () => active && act({ do: 'take-all', lines: [active] }),
              },
              {
                label: say('reason'),
                icon: MessageSquareText,
                on: draft.reason !== '',
                onPress: () => ask(true),
              },
            ]}
          />
        }
        slot={
          <BottomSlot meaning="return">
            <TotalBar
              paise={preview.note?.totals.payable_paise ?? 0}
              caption={picked > 0 ? `${to} · ${say('goods', { count: picked })}` : say('nothing_yet')}
              action={
                <Button
                  kind="primary"
                  label={say('save_return')}
                  busy={saving.isSaving}
                  off={preview.note ? undefined : say('nothing_yet')}
                  onPress={saving.save}
                />
              }
            />
          </BottomSlot>
        }
      >
        <ReturnLines lines={lines} draft={draft} preview={preview} act={act} />
        <ReturnSums bill={bill} draft={draft} preview={preview} balance={balance} act={act} trouble={saving.trouble} />
      </Screen>
      {isAsking && (
        <ReasonSheet
          reason={draft.reason}
          onReason={(text) => act({ do: 'reason', text })}
          onClose={() => ask(false)}
        />
      )}
    </>
  );
}
