export type { Fact, LabelledParty, Picture, Qr, Registration, RollLine, Row, Sheet, Sum, Table } from './sheet.ts';
export { sheetOfSale } from './sheet-of-sale.ts';
