'use client';
import { useFavourite } from '#features/billing/index.ts';
import { ItemsScreen } from '#features/items/index.ts';

export default function Page() {
  return <ItemsScreen useFavourite={useFavourite} />;
}
