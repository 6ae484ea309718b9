export { BillScreen } from './bill-screen.tsx';
export { EARLY_PRESSES_SCRIPT } from './early-presses.ts';
