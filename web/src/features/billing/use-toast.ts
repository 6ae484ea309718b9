import { useState } from 'react';
import type { ToastProps } from '#ui/toast.tsx';

type Message = Pick<ToastProps, 'text' | 'action' | 'tone'>;

export type ShownToast = Message & { readonly key: number };
export type ShowToast = (message: Message) => void;

/** One short message at a time, each with a time of its own. */
export function useToast() {
  const [toast, set] = useState<ShownToast>();
  const show: ShowToast = (message) => set((before) => ({ ...message, key: (before?.key ?? 0) + 1 }));
  return { toast, show, clear: () => set(undefined) };
}
