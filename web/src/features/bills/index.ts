export { BillsScreen } from './bills-screen.tsx';
