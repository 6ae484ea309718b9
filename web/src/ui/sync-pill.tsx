import { CircleCheck, TriangleAlert, WifiOff } from 'lucide-react';
import Link from 'next/link';
import { classNames } from './class-names.ts';
import { FittingWords } from './fitting-words.tsx';
import { HalfDisc } from './half-disc.tsx';

export interface SyncPillProps {
  /** Things that only this device has. */
  readonly pending: number;
  readonly online: boolean;
  /** Things that need a person. */
  readonly attention: number;
  /** The sentence of this state: `3 to send`, `All sent`. */
  readonly label: string;
  /** Shown instead in large text, where there is less room: `3`. */
  readonly short?: string | undefined;
  /** The page that tells more. */
  readonly href: string;
}

/** Whether what was done here is known elsewhere. Offline is a normal day: it is never red. */
export function SyncPill({ pending, online, attention, label, short, href }: SyncPillProps) {
  const { icon: Shape, look } = lookOf(pending, online, attention);
  return (
    <Link href={href} className="flex min-h-11 flex-none touch-manipulation items-center rounded-chip">
      <span
        className={classNames(
          'inline-flex min-h-8 items-center gap-1.5 rounded-chip border-[1.5px] border-soft-line pr-2.5 pl-2 text-xs font-bold whitespace-nowrap',
          look,
        )}
      >
        <Shape className="size-4 flex-none" />
        <FittingWords label={label} short={short} />
      </span>
    </Link>
  );
}

function lookOf(pending: number, online: boolean, attention: number) {
  if (attention > 0) return { icon: TriangleAlert, look: 'bg-due-soft text-due' };
  if (pending > 0) return { icon: HalfDisc, look: 'bg-wait-soft text-wait' };
  if (!online) return { icon: WifiOff, look: 'bg-wait-soft text-wait' };
  return { icon: CircleCheck, look: 'bg-paid-soft text-paid' };
}
