import { basisPoints, milli, paise, priceBill } from '@rmp/gst';
import type { BillInput } from '@rmp/gst';

/** Prints what pricing one bill of 20 lines costs, in microseconds: the median of the rounds, with their spread. */
function main(): void {
  const bill = billOf(LINES);
  timeOf(bill, BILLS); // the first round only warms up the compiler
  const rounds = Array.from({ length: ROUNDS }, () => timeOf(bill, BILLS)).toSorted((a, b) => a - b);

  const [fastest = 0, slowest = 0] = [rounds.at(0), rounds.at(-1)];
  const median = rounds[Math.floor(ROUNDS / 2)] ?? 0;
  console.log(
    `gst: priceBill of ${LINES} lines ${median.toFixed(1)} µs (${fastest.toFixed(1)} to ${slowest.toFixed(1)})`,
  );
}

const LINES = 20;
const BILLS = 5000;
const ROUNDS = 9;

function timeOf(bill: BillInput, count: number): number {
  const from = performance.now();
  for (let done = 0; done < count; done += 1) {
    if (!priceBill(bill).ok) throw new Error('the bill of the benchmark is refused');
  }
  return ((performance.now() - from) * 1000) / count;
}

function billOf(count: number): BillInput {
  const lines = Array.from({ length: count }, (_, index) => ({
    line_no: index + 1,
    qty_milli: milli(1000 + index * 250),
    unit_price_paise: paise(3333 + index * 717),
    price_includes_tax: index % 4 > 0,
    gst_rate_bp: basisPoints([0, 500, 1800, 4000][index % 4] ?? 0),
  }));
  const charges = [{ kind: 'freight', amount_paise: paise(15_000) }] as const;
  return { lines, charges, bill_discount_paise: paise(777), supply: 'intra', charges_tax: true };
}

main();
