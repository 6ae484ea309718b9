import type { LucideIcon } from 'lucide-react';
import Link from 'next/link';
import { useWords } from '#words/use-words.ts';
import { classNames } from './class-names.ts';
import { useQuiet } from './use-quiet.ts';
import { UI_WORDS } from './words/index.ts';

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly badge?: string | number | undefined;
}

export interface NavBarProps {
  readonly items: readonly NavItem[];
  /** The `href` of the page shown. */
  readonly current: string;
}

/** The pages of the shop, in the bottom slot. */
export function NavBar({ items, current }: NavBarProps) {
  const say = useWords(UI_WORDS);
  const isQuiet = useQuiet();
  return (
    <nav
      aria-label={say('pages')}
      className="flex w-full justify-around px-0.5 pc:h-full pc:w-auto pc:justify-start pc:gap-1"
    >
      {items.map(({ href, label, icon: Icon, badge }) => (
        <Link
          key={href}
          href={href}
          prefetch={isQuiet ? null : false}
          aria-current={href === current ? 'page' : undefined}
          className={classNames(
            'relative flex h-15 flex-1 flex-col items-center justify-center gap-0.5 text-xs pc:h-full pc:flex-none pc:px-3 pc:text-md',
            href === current ? MARKED : 'font-semibold text-ink-2',
          )}
        >
          <span className="relative pc:hidden">
            <Icon className="size-5.5" />
            {badge !== undefined && (
              <span className="absolute -top-1.5 -right-3 min-w-4.5 rounded-chip bg-act px-1 text-center text-unit leading-4.5 font-bold text-act-ink">
                {badge}
              </span>
            )}
          </span>
          {label}
        </Link>
      ))}
    </nav>
  );
}

const MARKED =
  'font-bold text-act before:absolute before:-top-[3px] before:h-1 before:w-10 before:rounded-b before:bg-act pc:before:inset-x-0 pc:before:top-auto pc:before:bottom-0 pc:before:w-auto pc:before:rounded-none';
