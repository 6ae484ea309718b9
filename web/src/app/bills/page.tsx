'use client';
import { BillsScreen } from '#features/bills/index.ts';

export default function Page() {
  return <BillsScreen />;
}
