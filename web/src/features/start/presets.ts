import { Pill, Shirt, ShoppingBasket, Smartphone, Store } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';

/** Kinds of shop one may start as: the catalogue of each is in `features/items/starter`. */
export const PRESETS = [
  { id: 'kirana', icon: ShoppingBasket, items: 189 },
  { id: 'pharmacy', icon: Pill, items: 106 },
  { id: 'apparel', icon: Shirt, items: 75 },
  { id: 'mobile_and_electronics', icon: Smartphone, items: 85 },
  { id: 'none', icon: Store, items: 0 },
] as const satisfies readonly { readonly id: string; readonly icon: LucideIcon; readonly items: number }[];

export type PresetId = (typeof PRESETS)[number]['id'];
