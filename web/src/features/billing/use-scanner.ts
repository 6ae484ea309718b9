import { useEffect, useRef } from 'react';
import { hearKey, NO_KEYS } from './model/scan-keys.ts';
import type { ScanKeys } from './model/scan-keys.ts';

/**
 * Hears a scanner that types, wherever the focus is. The field it typed into gets back what stood there before, and its
 * Enter presses nothing.
 */
export function useScanner(onCode: (code: string) => void): void {
  const handler = useRef(onCode);
  useEffect(() => {
    handler.current = onCode;
  });

  useEffect(() => {
    let keys: ScanKeys = NO_KEYS;
    let before: TypedInto | undefined;

    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const heard = hearKey(keys, event.key, event.timeStamp);
      if (heard.keys.text.length === 1) before = typedInto(event.target);
      keys = heard.keys;
      if (heard.code === undefined) return;

      event.preventDefault();
      event.stopPropagation();
      if (before) putBack(before);
      handler.current(heard.code);
    };
    addEventListener('keydown', listen, { capture: true });
    return () => removeEventListener('keydown', listen, { capture: true });
  }, []);
}

interface TypedInto {
  readonly field: HTMLInputElement;
  readonly value: string;
}

const typedInto = (target: EventTarget | null): TypedInto | undefined =>
  target instanceof HTMLInputElement ? { field: target, value: target.value } : undefined;

/** Through the element's own setter, so that React notices the change as if a person had made it. */
function putBack({ field, value }: TypedInto): void {
  Reflect.set(HTMLInputElement.prototype, 'value', value, field);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
