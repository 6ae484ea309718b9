import { StartScreen } from '#features/start/index.ts';

export default function Page() {
  return <StartScreen />;
}
