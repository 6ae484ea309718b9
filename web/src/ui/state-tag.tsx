import { ArrowUp, Check, CheckCheck, CircleCheck, QrCode, TriangleAlert } from 'lucide-react';
import type { ComponentType } from 'react';
import { classNames } from './class-names.ts';
import { HalfDisc } from './half-disc.tsx';

/** What is known of an amount or a record. Each has its shape: colour is never alone. */
export type State =
  | 'received'
  | 'verified'
  | 'to-verify'
  | 'to-send'
  | 'sent'
  | 'due'
  | 'gave'
  | 'advance'
  | 'clear'
  | 'shown'
  | 'attention'
  | 'warning';

export interface StateTagProps {
  readonly state: State;
  /** The word beside the shape, in the reader's language. */
  readonly label: string;
}

/** A state in a shape, a word and a dye. */
export function StateTag({ state, label }: StateTagProps) {
  const { icon: Shape, tone } = LOOKS[state];
  return (
    <span className={classNames('inline-flex items-center gap-1 text-xs font-semibold whitespace-nowrap', tone)}>
      {Shape && <Shape className="size-4 flex-none" />}
      {label}
    </span>
  );
}

interface StateLook {
  readonly icon?: ComponentType<{ readonly className?: string }>;
  readonly tone: string;
}

const LOOKS: Readonly<Record<State, StateLook>> = {
  received: { icon: Check, tone: 'text-paid' },
  verified: { icon: CheckCheck, tone: 'text-paid' },
  'to-verify': { icon: HalfDisc, tone: 'text-wait' },
  'to-send': { icon: HalfDisc, tone: 'text-wait' },
  sent: { icon: CircleCheck, tone: 'text-paid' },
  due: { tone: 'text-due' },
  gave: { icon: ArrowUp, tone: 'text-due' },
  advance: { tone: 'text-paid' },
  clear: { tone: 'text-ink-2' },
  shown: { icon: QrCode, tone: 'text-ink-2' },
  attention: { icon: TriangleAlert, tone: 'text-due' },
  warning: { icon: TriangleAlert, tone: 'text-wait' },
};
