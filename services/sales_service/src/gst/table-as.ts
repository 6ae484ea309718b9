import type { Produced } from '@rmp/contracts';
import type { ReturnQuery } from '@rmp/contracts/sales';
import type { Table } from './domain/return-table.ts';
import { fileHeaders, sheetAs } from './sheet-as.ts';

/** A return as the file that was asked for: `json` for the portal, the others for people. */
export const tableAs = (format: ReturnQuery['format'], name: string, table: Table, json: object): Produced =>
  format === 'json'
    ? { content_type: 'application/json', content: JSON.stringify(json), headers: fileHeaders(name, format) }
    : sheetAs(format, name, [table]);
