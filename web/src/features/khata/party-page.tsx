import { ArrowDownToLine, ArrowUpFromLine, Pencil, Phone } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import type { Customer } from '@rmp/contracts/payment';
import { useDeviceSession } from '#platform/session.ts';
import { AsOf } from '#ui/as-of.tsx';
import { BottomSlot } from '#ui/bottom-slot.tsx';
import { Button, IconButton } from '#ui/button.tsx';
import { formatDay, formatTime } from '#ui/format-time.ts';
import { formatMobile, formatRupees } from '#ui/format.ts';
import { Money } from '#ui/money.tsx';
import { Screen } from '#ui/screen.tsx';
import { StateTag } from '#ui/state-tag.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { BALANCE_TONES, BALANCE_WORDS, balanceState } from './balance.tsx';
import { KhataPaper } from './khata-paper.tsx';
import { linesOfLedger, linesUnsent } from './model/khata-lines.ts';
import type { KhataLine } from './model/khata-lines.ts';
import { PartyActs } from './party-acts.tsx';
import type { PartyAct, PartyActsProps } from './party-acts.tsx';
import type { Said } from './said.ts';
import { useLedger } from './use-ledger.ts';
import type { LedgerState } from './use-ledger.ts';
import { useUndoWaiver } from './use-undo-waiver.ts';
import { useUnsent } from './use-unsent.ts';
import { useKhataWords } from './words/index.ts';
import type { SayKhata } from './words/index.ts';
import { later } from '#ui/later.ts';

/** Fetched when one is opened. */
const sheets = () => import('./party-sheets.tsx');
const RemindSheet = later(async () => (await sheets()).RemindSheet);
const StatementSheet = later(async () => (await sheets()).StatementSheet);
const UpiSheet = later(async () => (await sheets()).UpiSheet);

export interface PartyPageProps {
  readonly party: Customer;
  readonly toast: ReactNode;
  readonly onBack: () => void;
  readonly onSaid: (said: Said) => void;
}

/** One party: what he owes, by this device's own word, and how it came to that, by the server's and this device's. */
export function PartyPage({ party, toast, onBack, onSaid }: PartyPageProps) {
  const say = useKhataWords();
  const router = useRouter();
  const session = useDeviceSession();
  const mayTake = session?.permissions.includes('payments:write') ?? false;
  const [sheet, open] = useState<PartyAct>();
  const rows = useUnsent(party.customer_id) ?? [];
  const touching = linesUnsent(rows, party, []).length;
  const isUnknownThere = rows.some((row) => row.kind === 'add-customer' && row.data.customer_id === party.customer_id);
  const ledger = useLedger(party, { unsent: touching, isUnknownThere });
  const unsent = linesUnsent(rows, party, ledger.entries);
  const lines = [...unsent, ...linesOfLedger(ledger.entries)];
  const undoOf = useUndoWaiver(party, lines, onSaid);
  const close = () => open(undefined);
  const to = (step: string) => router.push(`/khata?c=${party.customer_id}&step=${step}`);
  const off = mayTake ? undefined : say('may_not');

  return (
    <Screen
      width="page"
      bar={<TopBar title={party.name} sub={subOf(party)} onBack={onBack} actions={<Acts party={party} to={to} />} />}
      slot={
        <BottomSlot meaning="party">
          <div className="flex w-full gap-2 px-2">
            <Button
              icon={ArrowUpFromLine}
              className="flex-1"
              label={say('i_gave')}
              off={off}
              onPress={() => to('gave')}
            />
            <Button
              kind="primary"
              icon={ArrowDownToLine}
              className="flex-1"
              label={say('i_received')}
              off={off}
              onPress={() => to('received')}
            />
          </div>
        </BottomSlot>
      }
      toast={toast}
    >
      <Hero party={party} ledger={ledger} />
      <PartyActs
        off={whyOff(party, lines, session?.permissions ?? [], say)}
        onAct={(act) => (act === 'settle' ? to(act) : open(act))}
      />
      {unsent.length > 0 && (
        <div className="flex justify-end px-gutter pb-1">
          <StateTag state="to-send" label={say('to_send', { count: unsent.length })} />
        </div>
      )}
      <KhataPaper lines={lines} ledger={ledger} undoOf={undoOf} />
      <Suspense>
        {sheet === 'remind' && <RemindSheet party={party} onClose={close} />}
        {sheet === 'statement' && <StatementSheet party={party} lines={lines} onClose={close} />}
        {sheet === 'upi_qr' && (
          <UpiSheet
            party={party}
            amount_paise={party.balance_paise}
            onClose={close}
            onReceived={() => to('received')}
          />
        )}
      </Suspense>
    </Screen>
  );
}

/** Why an act has no place with this khata; each stays where the thumb learned it. */
function whyOff(
  { balance_paise }: Customer,
  lines: readonly KhataLine[],
  permissions: readonly string[],
  say: SayKhata,
): PartyActsProps['off'] {
  const nothingDue = balance_paise > 0 ? undefined : say('account_clear');
  const mayNot = permissions.includes('khata:forgive') ? undefined : say('may_not');
  const settle = nothingDue ?? mayNot;
  return {
    ...(nothingDue && { remind: nothingDue, upi_qr: nothingDue }),
    ...(lines.length === 0 && { statement: say('no_lines') }),
    ...(settle && { settle }),
  };
}

const subOf = ({ mobile }: Customer): string | undefined => (mobile === undefined ? undefined : formatMobile(mobile));

function Acts({ party, to }: { readonly party: Customer; readonly to: (step: string) => void }) {
  const say = useKhataWords();
  return (
    <>
      {party.mobile !== undefined && (
        <a
          href={`tel:+91${party.mobile}`}
          aria-label={say('call', { name: party.name })}
          className="grid size-11 flex-none touch-manipulation place-items-center rounded-press"
        >
          <Phone className="size-5.5" />
        </a>
      )}
      <IconButton icon={Pencil} label={say('edit')} onPress={() => to('edit')} />
    </>
  );
}

function Hero({ party, ledger }: { readonly party: Customer; readonly ledger: LedgerState }) {
  const say = useKhataWords();
  const { balance_paise, credit_limit_paise } = party;
  const state = balanceState(balance_paise);
  return (
    <section className="flex items-end justify-between gap-3 px-3.5 pt-1 pb-3">
      <div className="min-w-0">
        <h2 className="text-sm text-ink-2">{say(BALANCE_WORDS[state])}</h2>
        <Money paise={Math.abs(balance_paise)} size="2xl" tone={BALANCE_TONES[state]} />
      </div>
      <div className="text-right text-sm text-ink-2">
        {credit_limit_paise !== undefined && <p>{say('limit', { amount: formatRupees(credit_limit_paise) })}</p>}
        {ledger.state === 'kept' && ledger.as_of !== undefined && (
          <AsOf
            state="offline"
            label={say('as_of', { time: formatTime(ledger.as_of) })}
            note={formatDay(ledger.as_of)}
          />
        )}
      </div>
    </section>
  );
}
