export { ReturnScreen } from './return-screen.tsx';
