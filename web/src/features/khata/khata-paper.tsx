import { Button } from '#ui/button.tsx';
import { EmptyLine } from '#ui/empty-line.tsx';
import { formatRupees } from '#ui/format.ts';
import { formatDay } from '#ui/format-time.ts';
import { BrokenNumber } from '#ui/broken-number.tsx';
import { Money } from '#ui/money.tsx';
import { Paper } from '#ui/paper.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { StateTag } from '#ui/state-tag.tsx';
import { balanceState } from './balance.tsx';
import { advanceIn } from './model/advance-in.ts';
import type { KhataLine } from './model/khata-lines.ts';
import type { LedgerState } from './use-ledger.ts';
import type { UndoOf } from './use-undo-waiver.ts';
import { useKhataWords } from './words/index.ts';
import type { SayKhata } from './words/index.ts';

interface KhataPaperProps {
  readonly lines: readonly KhataLine[];
  readonly ledger: LedgerState;
  readonly undoOf: UndoOf;
}

/** The khata as a sheet of the red book: newest line first, each with the balance after it. */
export function KhataPaper({ lines, ledger, undoOf }: KhataPaperProps) {
  const say = useKhataWords();
  return (
    <>
      {lines.length > 0 && (
        <Paper list columns torn label={say('khata')}>
          {lines.map((line) => (
            <Line key={line.key} line={line} onUndo={undoOf(line)} />
          ))}
        </Paper>
      )}
      {ledger.state === 'reading' && <Skeleton rows={lines.length > 0 ? 2 : 5} />}
      {ledger.state === 'fresh' && lines.length === 0 && <EmptyLine text={say('no_lines')} />}
      {ledger.state === 'forbidden' && <EmptyLine text={say('khata_forbidden')} />}
      {(ledger.state === 'kept' || ledger.state === 'failed') && (
        <div role="status" className="flex flex-col gap-2 p-gutter text-sm text-ink-2">
          {say(ledger.state === 'kept' ? 'khata_later' : 'khata_failed')}
          <Button size="md" label={say('try_again')} onPress={ledger.askAgain} />
        </div>
      )}
      {ledger.hasOlder && (
        <div className="p-gutter">
          <Button className="w-full" label={say('older_lines')} onPress={ledger.readOlder} />
        </div>
      )}
      {ledger.state === 'fresh' && lines.length > 0 && (
        <p className="px-3.5 pt-2 text-sm text-ink-2">{say('same_balance')}</p>
      )}
    </>
  );
}

/** `advance ₹500.00`: what a customer left, or got back of it. */
function advanceWords(line: KhataLine, say: SayKhata): string | undefined {
  const advance = advanceIn(line);
  if (!advance) return undefined;
  return say(advance.is === 'left' ? 'advance_left' : 'advance_back', { amount: formatRupees(advance.paise) });
}

function Line({ line, onUndo }: { readonly line: KhataLine; readonly onUndo: (() => void) | undefined }) {
  const say = useKhataWords();
  const { kind, at, delta_paise, balance_paise, number, reason, is_unsent } = line;
  const moved = delta_paise > 0 ? 'gave' : 'received';
  const state = balanceState(balance_paise);
  return (
    <li className="grid min-h-row grid-cols-[minmax(0,1fr)_auto_var(--money-col)] items-center py-1.5 pl-3.5 leading-snug">
      <span className="min-w-0">
        <span className="block text-md leading-tight font-semibold wrap-break-word">
          <BrokenNumber text={say(`line_${kind}`, { number: number ?? '' })} />
        </span>
        <span className="block truncate text-sm text-ink-2">
          {[formatDay(at), advanceWords(line, say), reason].filter(Boolean).join(' · ')}
        </span>
        {onUndo && <Button size="md" className="mt-1.5 w-fit" label={say('undo_waiver')} onPress={onUndo} />}
      </span>
      <span className="flex flex-col items-end px-1">
        {is_unsent ? <StateTag state="to-send" label={say(moved)} /> : <StateTag state={moved} label={say(moved)} />}
        <Money paise={Math.abs(delta_paise)} size="sm" />
      </span>
      <span className="flex flex-col items-end pr-3">
        <StateTag state="clear" label={say(state === 'advance' ? 'advance' : 'balance')} />
        <Money paise={Math.abs(balance_paise)} size="sm" tone={state === 'advance' ? 'paid' : 'ink'} />
      </span>
    </li>
  );
}
