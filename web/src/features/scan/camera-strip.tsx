import { Flashlight, FlashlightOff, Keyboard, X } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useCamera } from './use-camera.ts';
import type { Camera } from './use-camera.ts';
import { useScanWords } from './words/index.ts';

export interface CameraStripProps {
  /** Something else is on the screen: the camera stays open and reads nothing. */
  readonly isPaused: boolean;
  /** Codes scanned before that nobody has named yet. */
  readonly unnamed: number;
  readonly onCode: (code: string) => void;
  readonly onTypeCode: () => void;
  readonly onName: () => void;
  readonly onClose: () => void;
}

/** The camera above the bill: it stays on from goods to goods and from bill to bill. */
export function CameraStrip({ isPaused, unnamed, onCode, onTypeCode, onName, onClose }: CameraStripProps) {
  const say = useScanWords();
  const camera = useCamera(isPaused, onCode);
  return (
    <section
      aria-label={say('camera')}
      hidden={isPaused}
      className="relative grid h-29 flex-none place-items-center overflow-hidden bg-[#22262f] text-white [&[hidden]]:hidden"
    >
      <video
        ref={camera.video}
        muted
        playsInline
        aria-hidden="true"
        className="absolute inset-0 size-full object-cover"
      />
      <Sight camera={camera} />
      {unnamed > 0 && (
        <button
          type="button"
          onClick={onName}
          className="absolute bottom-0 left-0 min-h-11 touch-manipulation rounded-press px-2 text-sm font-bold"
        >
          <span className="rounded-chip bg-wait-fill px-3 py-1 text-[#15171e]">
            {say('to_name', { count: unnamed })}
          </span>
        </button>
      )}
      <Corner icon={X} label={say('camera_off')} className="top-0 right-0" onPress={onClose} />
      <Corner icon={Keyboard} label={say('type_code')} className="right-0 bottom-0" onPress={onTypeCode} />
      {camera.torch && (
        <Corner
          icon={camera.torch.isOn ? FlashlightOff : Flashlight}
          label={say('light')}
          on={camera.torch.isOn}
          className="top-0 left-0"
          onPress={camera.torch.toggle}
        />
      )}
    </section>
  );
}

/** The frame to hold a code in, green for a moment when one was read; else what to do. */
function Sight({ camera: { state, sights, wake } }: { readonly camera: Camera }) {
  const say = useScanWords();
  const isGreen = useMoment(sights);
  if (state === 'on') {
    return (
      <span
        role="img"
        aria-label={say('hold_code')}
        data-read={isGreen || undefined}
        className="absolute inset-x-13 inset-y-3.5 rounded-press border-3 border-white/70 transition-colors duration-[80ms] data-read:border-[#86e0af]"
      />
    );
  }
  if (state === 'opening') return <p className="relative px-13 text-center text-sm">{say('opening')}</p>;
  return (
    <button
      type="button"
      onClick={wake}
      className="relative mx-12 min-h-11 touch-manipulation self-start rounded-press px-1 pt-2.5 text-center text-sm leading-tight font-semibold"
    >
      {say(state)}
    </button>
  );
}

const MOMENT_MS = 400;

/** True for a moment after each change of the count. */
function useMoment(count: number): boolean {
  const [over, setOver] = useState(0);
  useEffect(() => {
    const timer = setTimeout(setOver, MOMENT_MS, count);
    return () => clearTimeout(timer);
  }, [count]);
  return over !== count;
}

interface CornerProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly on?: boolean;
  readonly className: string;
  readonly onPress: () => void;
}

function Corner({ icon: Icon, label, on, className, onPress }: CornerProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={on}
      onClick={onPress}
      className={`absolute grid size-12 touch-manipulation place-items-center rounded-press ${className}`}
    >
      <span className="grid size-9 place-items-center rounded-chip bg-black/55 text-white">
        <Icon className="size-5.5" aria-hidden="true" />
      </span>
    </button>
  );
}
