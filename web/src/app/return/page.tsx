'use client';
import { ReturnScreen } from '#features/returns/index.ts';

export default function Page() {
  return <ReturnScreen />;
}
