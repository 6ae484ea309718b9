'use client';
import { ItemsError } from '#features/items/index.ts';

export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  return <ItemsError onRetry={reset} />;
}
