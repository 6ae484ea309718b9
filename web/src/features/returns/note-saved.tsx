import { CircleCheck, Printer, Send, Undo2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { SyncBadge } from '#features/frame/index.ts';
import { useParty } from '#local/index.ts';
import type { LocalNote } from '#local/index.ts';
import type { Sending } from '#platform/hand-on/use-hand-on.ts';
import { BottomSlot } from '#ui/bottom-slot.tsx';
import { Button } from '#ui/button.tsx';
import { Screen } from '#ui/screen.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { NotePaper } from './note-paper.tsx';
import { useHandOnNote } from './use-hand-on-note.ts';
import { useReturnsWords } from './words/index.ts';
import type { SayReturns } from './words/index.ts';

/** A credit note that is safe on this device: what it says, and the ways to give it to the customer. */
export function NoteSaved({ note }: { readonly note: LocalNote }) {
  const say = useReturnsWords();
  const router = useRouter();
  const balance = useParty(note.customer?.customer_id)?.balance_paise;
  const { sending, send, print, isDuplicate, hasFailed } = useHandOnNote(note);
  const back = (): void => router.replace(`/bills?b=${note.sale_id}`);
  return (
    <Screen
      bar={
        <TopBar
          title={say(note.kind === 'credit_note' ? 'saved' : 'debit_note')}
          lead={<CircleCheck className="mx-2.5 size-6 flex-none text-paid" aria-hidden="true" />}
          actions={<SyncBadge />}
        />
      }
      slot={
        <BottomSlot meaning="note">
          <div className="flex w-full px-2 py-1">
            <Button kind="primary" icon={Undo2} label={say('back')} onPress={back} className="flex-1" />
          </div>
        </BottomSlot>
      }
    >
      <NotePaper note={note} balance={balance} />
      <div className="mt-auto flex flex-col gap-2 px-2 pt-3">
        <Button
          kind="soft"
          icon={Send}
          label={say(note.customer?.mobile ? 'send_whatsapp' : 'send')}
          busy={sending === 'making'}
          onPress={send}
        />
        <Button icon={Printer} label={say(isDuplicate ? 'print_duplicate' : 'print')} onPress={print} />
        <p role="status" className="min-h-6 text-center text-sm text-ink-2">
          {hasFailed ? say('pdf_failed') : sentenceOf(sending, say)}
        </p>
      </div>
    </Screen>
  );
}

function sentenceOf(sending: Sending, say: SayReturns): string | undefined {
  switch (sending) {
    case 'idle':
      return undefined;
    case 'making':
      return say('making_pdf');
    case 'ready':
      return say('pdf_ready');
    case 'failed':
      return say('pdf_failed');
    default:
      return sending satisfies never;
  }
}
