import type { LocalBill } from '#local/index.ts';
import { useLocal } from '#local/index.ts';
import { useHandOn } from '#platform/hand-on/use-hand-on.ts';
import type { HandOnPaper } from '#platform/hand-on/use-hand-on.ts';
import { useLook } from '#platform/use-look.ts';
import { billParcel } from './send-parcel.ts';

/** Hands a saved bill to its customer, with or without a network. `startNow` when Save & send was pressed. */
export function useSendBill(bill: LocalBill, startNow = false): HandOnPaper {
  const db = useLocal();
  const { locale } = useLook();
  return useHandOn(db && billParcel(db, bill, locale), startNow);
}
