import type { LucideIcon } from 'lucide-react';
import Link from 'next/link';
import { useWords } from '#words/use-words.ts';
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
    <nav aria-label={say('pages')} className="nav-pages">
      {items.map(({ href, label, icon: Icon, badge }) => (
        <Link
          key={href}
          href={href}
          prefetch={isQuiet ? null : false}
          aria-current={href === current ? 'page' : undefined}
          className="nav-page"
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
