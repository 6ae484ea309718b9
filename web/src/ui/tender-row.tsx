import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Money } from './money.tsx';

export interface TenderRowProps {
  readonly icon: LucideIcon;
  readonly name: string;
  /** Change to give, what is due afterwards. */
  readonly note?: ReactNode;
  /** Integer paise; absent: not picked. */
  readonly paise: number | undefined;
  readonly active?: boolean;
  /** Filled by what is left: dashed, and due. */
  readonly rest?: boolean;
  readonly onPress: () => void;
}

/** One way to pay, 54 px: press it, then type the amount. */
export function TenderRow({ icon: Icon, name, note, paise, active = false, rest = false, onPress }: TenderRowProps) {
  return (
    <button
      type="button"
      aria-pressed={active}
      onClick={onPress}
      className={classNames(
        'flex min-h-13.5 w-full min-w-0 touch-manipulation items-center gap-2.5 rounded-press border-[1.5px] px-2.5 py-1 text-left',
        active ? 'active-edge bg-act-soft' : 'border-edge bg-paper',
        rest && 'border-dashed',
      )}
    >
      <span
        className={classNames(
          'grid size-9.5 flex-none place-items-center rounded-[10px]',
          active ? 'bg-act text-act-ink' : 'border border-soft-line bg-sunk',
        )}
      >
        <Icon className="size-5.5" />
      </span>
      <span className="min-w-0 flex-1 leading-[1.2]">
        <span className="block text-md font-bold">{name}</span>
        {note !== undefined && <span className="block text-xs text-ink-2">{note}</span>}
      </span>
      {paise !== undefined && (
        <Money paise={paise} size="lg" active={active} tone={rest && paise > 0 ? 'due' : 'ink'} />
      )}
    </button>
  );
}
