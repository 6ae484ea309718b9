import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '#words/use-words.ts';
import { IconButton } from './button.tsx';
import { UI_WORDS } from './words/index.ts';

export interface TopBarProps {
  readonly title: string;
  readonly sub?: string | undefined;
  readonly onBack?: (() => void) | undefined;
  /** Before the title, where there is no way back: a mark, or a button. */
  readonly lead?: ReactNode;
  /** At the right: the sync pill, a small button, the customer's name. */
  readonly actions?: ReactNode;
}

/** The name of the page, the way back, and at most two acts. Always 48 px. */
export function TopBar({ title, sub, onBack, lead, actions }: TopBarProps) {
  const say = useWords(UI_WORDS);
  return (
    <div className="flex h-bar items-center gap-1.5 px-2">
      {onBack ? <IconButton icon={ChevronLeft} label={say('back')} onPress={onBack} /> : lead}
      <h1 className="min-w-0 flex-1 pl-1.5 leading-tight">
        <span className="block truncate text-title leading-snug font-bold">{title}</span>
        {sub !== undefined && <span className="at-normal-text block truncate text-xs text-ink-2">{sub}</span>}
      </h1>
      {actions}
    </div>
  );
}
