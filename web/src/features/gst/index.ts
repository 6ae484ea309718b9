export { GstScreen } from './gst-screen.tsx';
