import { ArrowLeftRight, Bell, FileText, QrCode } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { classNames } from '#ui/class-names.ts';
import { useKhataWords } from './words/index.ts';

export type PartyAct = 'remind' | 'statement' | 'upi_qr' | 'settle';

const ACTS: readonly (readonly [act: PartyAct, icon: LucideIcon])[] = [
  ['remind', Bell],
  ['statement', FileText],
  ['upi_qr', QrCode],
  ['settle', ArrowLeftRight],
];

export interface PartyActsProps {
  /** Why an act makes no sense or is not allowed now; it stays in its place. */
  readonly off: Partial<Readonly<Record<PartyAct, string>>>;
  readonly onAct: (act: PartyAct) => void;
}

/** What can be done about a balance, under the thumb and always in the same place. */
export function PartyActs({ off, onAct }: PartyActsProps) {
  return (
    <div className="grid grid-cols-4 gap-1.5 px-2 pb-3">
      {ACTS.map(([act, icon]) => (
        <Act key={act} act={act} icon={icon} off={off[act]} onPress={() => onAct(act)} />
      ))}
    </div>
  );
}

interface ActProps {
  readonly act: PartyAct;
  readonly icon: LucideIcon;
  readonly off: string | undefined;
  readonly onPress: () => void;
}

function Act({ act, icon: Icon, off, onPress }: ActProps) {
  const say = useKhataWords();
  const reasonId = useId();
  return (
    <button
      type="button"
      title={off}
      aria-disabled={off !== undefined || undefined}
      aria-describedby={off === undefined ? undefined : reasonId}
      onClick={() => off === undefined && onPress()}
      className={classNames(
        'press flex min-h-14 min-w-0 flex-col items-center justify-center gap-0.5 px-0.5 py-1 text-center text-sm leading-tight font-bold',
        off === undefined ? 'bg-paper' : 'border-dashed bg-sunk text-ink-2',
      )}
    >
      <Icon aria-hidden className="size-5 flex-none" />
      <span className="max-w-full wrap-anywhere">{say(act)}</span>
      {off !== undefined && (
        <span id={reasonId} className="sr-only">
          {off}
        </span>
      )}
    </button>
  );
}
