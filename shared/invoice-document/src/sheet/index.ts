export type { Fact, LabelledParty, Registration, RollLine, Row, Sheet, Sum, Table } from './sheet.ts';
export { sheetOfSale } from './sheet-of-sale.ts';
