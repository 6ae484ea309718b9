export { GstScreen } from './gst-screen.tsx';
export { BillPortals } from './bill-portals.tsx';
