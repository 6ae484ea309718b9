import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { openCodeReader } from './code-reader.ts';
import { closeCamera, hasTorch, lightTorch, NoCamera, openCamera } from './open-camera.ts';
import type { CameraTrouble } from './open-camera.ts';
import { pictureTaker } from './picture-of.ts';
import { usePageShown } from './use-page-shown.ts';
import { watchCodes } from './watch-codes.ts';

export type CameraState = 'opening' | 'on' | 'asleep' | CameraTrouble;

export interface Camera {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly state: CameraState;
  /** Grows with each code before the camera, counted or not. */
  readonly sights: number;
  /** Opens it again: after its sleep, or after what kept it shut was mended. */
  readonly wake: () => void;
  /** Absent where the camera has no light. */
  readonly torch: { readonly isOn: boolean; readonly toggle: () => void } | undefined;
}

/** Without a code for this long nobody is scanning: the camera sleeps, and the battery lives. */
const SLEEP_MS = 45_000;
/** Between two pictures: a hand needs longer to bring the next goods, and the counter has the time. */
const PAUSE_MS = 60;

/** The camera and what it sees, while the page is shown. `isPaused` keeps it open and reads nothing. */
export function useCamera(isPaused: boolean, onCode: (code: string) => void): Camera {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraState>('opening');
  const [sights, setSights] = useState(0);
  const [light, setLight] = useState<{ readonly stream: MediaStream; readonly isOn: boolean }>();
  const [opening, openAgain] = useState(0);
  const isShown = usePageShown();
  const now = useRef({ isPaused, onCode });
  useEffect(() => {
    now.current = { isPaused, onCode };
  });

  useEffect(() => {
    if (!isShown || !video.current) return;
    const ends = new AbortController();
    setState('opening');
    const end = (next: CameraState): void => {
      if (ends.signal.aborted) return;
      setState(next);
      ends.abort();
    };
    let sleep = setTimeout(end, SLEEP_MS, 'asleep');
    const seen = (): void => {
      clearTimeout(sleep);
      sleep = setTimeout(end, SLEEP_MS, 'asleep');
      setSights((count) => count + 1);
    };
    const ready = (stream: MediaStream): void => {
      setState('on');
      setLight(hasTorch(stream) ? { stream, isOn: false } : undefined);
      stream.getVideoTracks()[0]?.addEventListener('ended', () => end('in_use'));
    };
    void run(video.current, {
      signal: ends.signal,
      isPaused: () => now.current.isPaused,
      onCode: (code) => now.current.onCode(code),
      onSight: seen,
      onReady: ready,
    }).catch((error: unknown) => end(error instanceof NoCamera ? error.trouble : 'no_reader'));
    return () => {
      clearTimeout(sleep);
      ends.abort();
    };
  }, [isShown, opening]);

  const torch = light && {
    isOn: light.isOn,
    toggle: () => {
      const isOn = !light.isOn;
      void lightTorch(light.stream, isOn).then(
        () => setLight({ ...light, isOn }),
        () => setLight(undefined),
      );
    },
  };
  return {
    video,
    state,
    sights,
    wake: () => openAgain((count) => count + 1),
    torch: state === 'on' ? torch : undefined,
  };
}

interface Run {
  readonly signal: AbortSignal;
  readonly isPaused: () => boolean;
  readonly onCode: (code: string) => void;
  readonly onSight: () => void;
  readonly onReady: (stream: MediaStream) => void;
}

/** From opening to the end of the signal, when everything that was opened is closed again. */
async function run(video: HTMLVideoElement, { signal, isPaused, onCode, onSight, onReady }: Run): Promise<void> {
  const stream = await openCamera();
  signal.addEventListener('abort', () => {
    closeCamera(stream);
    video.srcObject = null;
  });
  if (signal.aborted) return closeCamera(stream);
  video.srcObject = stream;
  const [reader] = await Promise.all([openCodeReader(), video.play().catch(() => undefined)]);
  try {
    if (signal.aborted) return;
    onReady(stream);
    const take = pictureTaker();
    const look = async (): Promise<readonly string[]> => {
      const picture = isPaused() ? undefined : take(video);
      return picture ? reader.read(picture) : [];
    };
    await watchCodes({ nextFrame: pause, look, now: () => performance.now(), onCode, onSight, signal });
  } finally {
    reader.close();
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
