'use client';
import { BottomSlot } from '#ui/bottom-slot.tsx';
import { ShopName } from './shop-name.tsx';
import { ShopPages } from './shop-pages.tsx';
import type { NavPage } from './shop-pages.tsx';

/** The pages of the shop with their slot, for every page but the counter. On a PC they stand above it, as over the counter there. */
export function ShopNav({ current }: { readonly current: NavPage }) {
  return (
    <BottomSlot meaning="nav" above>
      <ShopName />
      <ShopPages current={current} />
    </BottomSlot>
  );
}
