'use client';
import { ItemsScreen } from '#features/items/index.ts';

export default function Page() {
  return <ItemsScreen />;
}
