import { useEffect, useState } from 'react';

/** The camera above the bill: on until somebody switches it off, from bill to bill. */
export interface CounterCamera {
  readonly isOn: boolean;
  readonly toggle: () => void;
}

/** Off at first, unless the address asks for it: the installed app has a shortcut that does. */
export function useCounterCamera(): CounterCamera {
  const [isOn, turn] = useState(false);
  useEffect(() => {
    if (takeCameraWish()) turn(true);
  }, []);
  return { isOn, toggle: () => turn(!isOn) };
}

/** A wish is heard once: a reload, or the way back, does not open the camera again. */
function takeCameraWish(): boolean {
  const query = new URLSearchParams(location.search);
  if (query.get('camera') !== 'on') return false;
  query.delete('camera');
  history.replaceState(null, '', query.size > 0 ? `/bill?${query}` : '/bill');
  return true;
}
