/** Why there is no picture, each with something to do about it. */
export type CameraTrouble = 'refused' | 'none' | 'in_use' | 'insecure' | 'no_reader';

/** A camera that could not be opened, and why. */
export class NoCamera extends Error {
  readonly trouble: CameraTrouble;
  constructor(trouble: CameraTrouble) {
    super(`no camera: ${trouble}`);
    this.trouble = trouble;
  }
}

/** Opens the camera at the back, or the only one. Throws `NoCamera`. */
export async function openCamera(): Promise<MediaStream> {
  // absent over plain HTTP: browsers give no camera to pages that anybody on the way could have changed
  if (!('mediaDevices' in navigator)) throw new NoCamera('insecure');
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: WANTED });
    await focusAlways(stream);
    return stream;
  } catch (error) {
    throw new NoCamera(troubleOf(error instanceof Error ? error.name : ''));
  }
}

export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Enough for a code on a bottle at arm's length; more only costs time on a small phone. */
const WANTED: MediaTrackConstraints = {
  facingMode: { ideal: 'environment' },
  width: { ideal: 1280 },
  height: { ideal: 720 },
};

/** Names by the specification of `getUserMedia`; `SecurityError` is a browser or page that allows none. */
export function troubleOf(errorName: string): CameraTrouble {
  if (errorName === 'NotAllowedError' || errorName === 'SecurityError') return 'refused';
  if (errorName === 'NotFoundError' || errorName === 'OverconstrainedError') return 'none';
  return 'in_use';
}

/** What a camera may be able to do besides, which the types of the platform do not name yet. */
interface MoreAbilities {
  readonly torch?: boolean;
  readonly focusMode?: readonly string[];
}

/** The cast: these names are of the "Image Capture" drafts; where they are unknown they are absent. */
function abilitiesOf(stream: MediaStream): MoreAbilities {
  const [track] = stream.getVideoTracks();
  return (track?.getCapabilities?.() ?? {}) as MoreAbilities;
}

export const hasTorch = (stream: MediaStream): boolean => abilitiesOf(stream).torch === true;

/** Rejects where the camera changed its mind. */
export const lightTorch = (stream: MediaStream, isOn: boolean): Promise<void> => apply(stream, { torch: isOn });

/** Goods come near and go: a focus that was set once would read the first of them only. */
async function focusAlways(stream: MediaStream): Promise<void> {
  if (!abilitiesOf(stream).focusMode?.includes('continuous')) return;
  await apply(stream, { focusMode: 'continuous' }).catch(() => undefined);
}

async function apply(stream: MediaStream, ability: Readonly<Record<string, unknown>>): Promise<void> {
  await stream.getVideoTracks()[0]?.applyConstraints({ advanced: [ability] });
}
