'use client';
import { KhataError } from '#features/khata/index.ts';

export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  return <KhataError onRetry={reset} />;
}
