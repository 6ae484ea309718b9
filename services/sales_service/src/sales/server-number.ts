import { formatNumber, SERVER_PREFIX } from '@rmp/gst';
import type { NumberKind } from '@rmp/gst';
import type { Tx } from '@rmp/service-kit';

/** A document that waits for the next number of the shop's own series. */
export interface Numbering {
  readonly kind: NumberKind;
  /** The series begin anew each April. */
  readonly financial_year: string;
}

/** The counter of a series: what all its numbers begin with, `S/2627` or `S-C/2627`. */
export const counterOf = (numbering: Numbering): string => withSerial(numbering, 1).slice(0, -'/000001'.length);

/** The number a transaction took for the document; it must have been asked to take from its counter. */
export const numberTaken = (numbering: Numbering, { taken }: Pick<Tx, 'taken'>): string =>
  withSerial(numbering, taken[counterOf(numbering)] ?? 0);

const withSerial = ({ kind, financial_year }: Numbering, serial: number): string =>
  formatNumber({ prefix: SERVER_PREFIX, kind, financial_year, serial });
