import { Suspense } from 'react';
import { CameraStrip } from '#features/scan/index.ts';
import type { OpenCounter } from './use-open-counter.ts';

/** The camera while it is switched on; loaded then. A payment covers it: there it stays open and reads nothing. */
export function CounterCamera({ counter }: { readonly counter: OpenCounter }) {
  const { camera, acts, step, unnamed, openSheet } = counter;
  if (!camera.isOn) return null;
  return (
    <Suspense fallback={<div className="h-29 flex-none bg-[#22262f]" />}>
      <CameraStrip
        isPaused={step.at === 'pay'}
        unnamed={unnamed.length}
        onCode={acts.pickCode}
        onTypeCode={() => openSheet({ is: 'code' })}
        onName={() => unnamed[0] && openSheet({ is: 'new-code', code: unnamed[0].code })}
        onClose={camera.toggle}
      />
    </Suspense>
  );
}
