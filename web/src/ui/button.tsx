import { Hourglass } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { classNames } from './class-names.ts';
import { KeyHint } from './key-hint.tsx';

export type ButtonKind = 'primary' | 'plain' | 'soft' | 'danger';

export interface ButtonProps {
  readonly label: string;
  /** `primary` once a screen: the next step. */
  readonly kind?: ButtonKind;
  readonly size?: 'lg' | 'md';
  readonly icon?: LucideIcon;
  /** After the label: where it leads. */
  readonly iconAfter?: LucideIcon;
  /** The key that does the same on a PC, as it is shown there. */
  readonly keyHint?: string;
  readonly badge?: string | number | undefined;
  /** On, for a button that stays pressed. */
  readonly on?: boolean | undefined;
  /** Working: the label stays, presses do nothing. */
  readonly busy?: boolean | undefined;
  /** Why it cannot be pressed now; the reason is shown to the pointer and read out. */
  readonly off?: string | undefined;
  readonly type?: 'button' | 'submit';
  readonly className?: string;
  readonly onPress?: () => void;
}

/** A press. It keeps its place and its label in every state. */
export function Button({
  label,
  kind = 'plain',
  size = 'lg',
  icon: Icon,
  iconAfter: IconAfter,
  keyHint,
  badge,
  on,
  busy,
  off,
  type = 'button',
  className,
  onPress,
}: ButtonProps) {
  const reasonId = useId();
  const isStill = busy === true || off !== undefined;
  const Lead = busy ? Hourglass : Icon;
  return (
    <button
      type={type}
      title={off}
      aria-busy={busy}
      aria-pressed={on}
      aria-disabled={isStill || undefined}
      aria-describedby={off === undefined ? undefined : reasonId}
      onClick={(event) => (isStill ? event.preventDefault() : onPress?.())}
      className={classNames(
        'press relative flex min-w-0 items-center justify-center gap-2 font-bold',
        size === 'lg' ? 'min-h-13 px-4 text-md' : 'min-h-11 px-3 text-sm',
        off !== undefined ? 'border-dashed bg-sunk text-ink-2' : on ? KINDS.soft : KINDS[kind],
        on && 'active-edge',
        className,
      )}
    >
      {Lead && <Lead className="size-5 flex-none" />}
      <span className="min-w-0">{label}</span>
      {IconAfter && <IconAfter className="size-4 flex-none" />}
      {keyHint !== undefined && <KeyHint keys={keyHint} className="ml-auto" />}
      {badge !== undefined && <Badge text={badge} className="-top-2 -right-1" />}
      {off !== undefined && (
        <span id={reasonId} className="sr-only">
          {off}
        </span>
      )}
    </button>
  );
}

const KINDS: Readonly<Record<ButtonKind, string>> = {
  primary: 'border-act bg-act text-act-ink',
  plain: 'bg-paper',
  soft: 'border-soft-line bg-act-soft text-act',
  danger: 'border-due bg-paper text-due',
};

export interface IconButtonProps {
  readonly icon: LucideIcon;
  /** Said, not shown. */
  readonly label: string;
  readonly badge?: string | number | undefined;
  readonly onPress: () => void;
}

/** A press without a visible word: only for back, close, search, hold, delete, more and call. */
export function IconButton({ icon: Icon, label, badge, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={badge === undefined ? label : `${label}, ${badge}`}
      onClick={onPress}
      className="relative grid size-11 flex-none touch-manipulation place-items-center rounded-press"
    >
      <Icon className="size-5.5" />
      {badge !== undefined && <Badge text={badge} className="top-0.5 right-0" />}
    </button>
  );
}

function Badge({ text, className }: { readonly text: string | number; readonly className: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'absolute min-w-4.5 rounded-chip bg-act px-1 text-center text-unit leading-4.5 font-bold text-act-ink',
        className,
      )}
    >
      {text}
    </span>
  );
}
