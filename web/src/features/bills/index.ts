export { BillsScreen } from './bills-screen.tsx';
export { useBill } from './use-bill.ts';
