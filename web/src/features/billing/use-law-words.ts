import { useEffect, useState } from 'react';
import { today } from '#platform/clock.ts';
import { useLook } from '#platform/use-look.ts';
import type { lawWords } from './law-words.ts';
import type { CounterBill } from './use-counter.ts';

interface Judge {
  readonly lawWords: typeof lawWords;
}

/** Codes that a price or a printed price has to do with; the rest of the shelf never loads the judge. */
const JUDGED = /^(?:6[1-4]|24|21)/;

const NOTHING: ReadonlyMap<string, string> = new Map();

/** What the law has against lines of the bill, by their ids; judged where there is something to judge. */
export function useLawWords({ draft, priced }: CounterBill): ReadonlyMap<string, string> {
  const { locale } = useLook();
  const [judge, setJudge] = useState<Judge>();
  const isWanted =
    priced?.seller.seller_kind === 'regular' && draft.lines.some(({ hsn }) => hsn !== undefined && JUDGED.test(hsn));
  useEffect(() => {
    if (isWanted) void import('./law-words.ts').then(setJudge, () => undefined); // without it the bill goes on
  }, [isWanted]);

  return isWanted && judge ? judge.lawWords(draft, priced, { date: today(), locale }) : NOTHING;
}
