import { useCallback, useLayoutEffect, useRef } from 'react';
import { hearKey, isSurelyScanned, NO_KEYS } from './model/scan-keys.ts';
import type { ScanKeys } from './model/scan-keys.ts';

/**
 * Hears a scanner that types, wherever the focus is, also over an open sheet. The field it typed into gets back what
 * stood there before; its Enter, and a space inside a code, press nothing. Answers how a key from before it listened is
 * heard.
 */
export function useWedgeScanner(onCode: (code: string) => void): (event: KeyboardEvent) => void {
  const handler = useRef(onCode);
  useLayoutEffect(() => {
    handler.current = onCode;
  });
  const heardSoFar = useRef<{ keys: ScanKeys; before: TypedInto | undefined }>({ keys: NO_KEYS, before: undefined });

  const hear = useCallback((event: KeyboardEvent): void => {
    const so = heardSoFar.current;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const heard = hearKey(so.keys, event.key, event.timeStamp);
    if (heard.keys.text.length === 1) so.before = typedInto(event.target);
    so.keys = heard.keys;
    if (event.key === ' ' && isSurelyScanned(heard.keys) && !isTextField(event.target)) event.preventDefault();
    if (heard.code === undefined) return;

    event.preventDefault();
    event.stopPropagation();
    if (so.before) putBack(so.before);
    handler.current(heard.code);
  }, []);
  useLayoutEffect(() => {
    addEventListener('keydown', hear, { capture: true });
    return () => removeEventListener('keydown', hear, { capture: true });
  }, [hear]);
  return hear;
}

type TextField = HTMLInputElement | HTMLTextAreaElement;

interface TypedInto {
  readonly field: TextField;
  readonly value: string;
}

const isTextField = (target: EventTarget | null): target is TextField =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

const typedInto = (target: EventTarget | null): TypedInto | undefined =>
  isTextField(target) ? { field: target, value: target.value } : undefined;

/** Through the element's own setter, so that React notices the change as if a person had made it. */
function putBack({ field, value }: TypedInto): void {
  Reflect.set(Object.getPrototypeOf(field), 'value', value, field);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
