import { bandDoubts, hsnDoubts, printedPriceDoubts } from './goods-doubts.ts';
import { buyerDoubts } from './buyer-doubts.ts';
import { mrpDoubts } from './mrp-doubts.ts';
import type { Paper } from './paper.ts';
import { placeDoubts, rateDoubts } from './rate-doubts.ts';
import type { Doubt } from './refusal.ts';

/** What the law of the day has against this bill. */
export const paperDoubts = (paper: Paper): readonly Doubt[] => [
  ...rateDoubts(paper),
  ...printedPriceDoubts(paper),
  ...bandDoubts(paper),
  ...hsnDoubts(paper),
  ...placeDoubts(paper),
  ...buyerDoubts(paper),
  ...mrpDoubts(paper),
];
