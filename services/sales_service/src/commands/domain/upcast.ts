import { RECORD_SALE_VERSION } from '@rmp/contracts/sales';
import type { CommandData } from './command-data.ts';
import { recordSaleFromV1 } from './record-sale-v1.ts';

/** From each version ever shipped to the next. A version leaves this list never: some phone still holds a bill of it. */
const steps: ReadonlyMap<number, (data: CommandData) => CommandData> = new Map([[1, recordSaleFromV1]]);

/** The data of a `record-sale` command in today's words; nothing for a version we do not know. */
export function upcastRecordSale(version: number, data: CommandData): CommandData | undefined {
  if (version === RECORD_SALE_VERSION) return data;
  const step = steps.get(version);
  return step && upcastRecordSale(version + 1, step(data));
}
