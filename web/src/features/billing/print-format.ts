import { useLiveQuery } from 'dexie-react-hooks';
import { useLocal } from '#local/index.ts';
import { useDeviceSession } from '#platform/session.ts';

export const PRINT_FORMATS = ['a4', 'a5', '80mm', '58mm'] as const;
export type PrintFormat = (typeof PRINT_FORMATS)[number];

/** Sheets are printed from the PDF, rolls from the page. */
export const isSheet = (format: PrintFormat): format is 'a4' | 'a5' => format === 'a4' || format === 'a5';

const MARK = 'billing:print_format';

/** The paper of this device's printer, as last chosen here; else what the shop prints on; else a roll of 80 mm. */
export function usePrintFormat(): readonly [PrintFormat, (format: PrintFormat) => void] {
  const db = useLocal();
  const kept = useLiveQuery(async () => (await db?.marks.get(MARK))?.value, [db]);
  const shops = useDeviceSession()?.tenant?.paper?.format;
  const format = PRINT_FORMATS.find((one) => one === kept) ?? shops ?? '80mm';
  return [format, (value) => void db?.marks.put({ name: MARK, value })];
}
