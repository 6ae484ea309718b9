import { useLiveQuery } from 'dexie-react-hooks';
import { useLocal } from '#local/index.ts';

export const PRINT_FORMATS = ['a4', '80mm', '58mm'] as const;
export type PrintFormat = (typeof PRINT_FORMATS)[number];

const MARK = 'billing:print_format';

/** The paper of this device's printer, as last chosen: a roll of 80 mm until somebody says otherwise. */
export function usePrintFormat(): readonly [PrintFormat, (format: PrintFormat) => void] {
  const db = useLocal();
  const kept = useLiveQuery(async () => (await db?.marks.get(MARK))?.value, [db]);
  const format = PRINT_FORMATS.find((one) => one === kept) ?? '80mm';
  return [format, (value) => void db?.marks.put({ name: MARK, value })];
}
