'use client';
import { KhataScreen } from '#features/khata/index.ts';

export default function Page() {
  return <KhataScreen />;
}
