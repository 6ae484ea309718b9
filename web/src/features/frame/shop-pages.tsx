'use client';
import { ChartColumn, Menu, NotebookText, Package, ReceiptText } from 'lucide-react';
import { NavBar } from '#ui/nav-bar.tsx';
import { useWords } from '#words/use-words.ts';
import { FRAME_WORDS } from './words/index.ts';

const PAGES = [
  { href: '/today', word: 'today', icon: ChartColumn },
  { href: '/khata', word: 'khata', icon: NotebookText },
  { href: '/bill', word: 'bill', icon: ReceiptText },
  { href: '/items', word: 'items', icon: Package },
  { href: '/more', word: 'more', icon: Menu },
] as const;

export type NavPage = (typeof PAGES)[number]['href'];

/** The five pages of the shop, for a bottom slot that means other things at other times. Bill is in the middle, since nine of ten openings are to bill. */
export function ShopPages({ current }: { readonly current: NavPage }) {
  const say = useWords(FRAME_WORDS);
  return <NavBar items={PAGES.map(({ href, word, icon }) => ({ href, icon, label: say(word) }))} current={current} />;
}
