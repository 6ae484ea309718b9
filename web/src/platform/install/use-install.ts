import { usePathname, useSearchParams } from 'next/navigation';
import { useState, useSyncExternalStore } from 'react';
import { isIosTab } from '../storage/browser-facts.ts';
import { useBillsIssued } from '../storage/use-bills-issued.ts';
import { installOffer, onInstallOffer } from './hear-install.ts';
import { mayOffer } from './may-offer.ts';

const ASKED_KEY = 'rmp-install-asked';

export interface InstallAsk {
  readonly way: 'browser' | 'ios';
  readonly install: () => void;
  readonly dismiss: () => void;
}

/** The offer to install, at its moment; nothing at every other. */
export function useInstall(): InstallAsk | undefined {
  const offer = useSyncExternalStore(onInstallOffer, installOffer, () => undefined);
  const billsIssued = useBillsIssued() ?? 0;
  const path = usePathname();
  const search = useSearchParams().toString();
  const [wasAsked, setAsked] = useState(() => localStorage.getItem(ASKED_KEY) !== null);
  const way = offer ? 'browser' : isIosTab(navigator) ? 'ios' : undefined;
  if (way === undefined || !mayOffer({ billsIssued, wasAsked, way, path, search })) return undefined;

  const dismiss = (): void => {
    localStorage.setItem(ASKED_KEY, new Date().toISOString());
    setAsked(true);
  };
  const install = (): void => {
    dismiss();
    void offer?.prompt();
  };
  return { way, install, dismiss };
}
