import { useSyncExternalStore } from 'react';
import { announced, onAnnounced } from './announce.ts';

/** Where `announce` speaks. It stands once, in the frame of every page, and is there before anything is said. */
export function LiveRegion() {
  const { text, urgent } = useSyncExternalStore(onAnnounced, announced, announced);
  return (
    <div className="sr-only">
      <div role="status" aria-live="polite">
        {urgent ? '' : text}
      </div>
      <div role="alert" aria-live="assertive">
        {urgent ? text : ''}
      </div>
    </div>
  );
}
