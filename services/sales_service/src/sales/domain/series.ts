import type { DeviceId } from '@rmp/contracts';
import { parseNumber, SERVER_PREFIX } from '@rmp/gst';
import type { NumberKind } from '@rmp/gst';
import type { KnownSeries } from './circumstances.ts';

export interface NumberedBy {
  readonly kind: NumberKind;
  readonly number: string;
  readonly device_id: DeviceId;
  /** Financial year of the document's own date, as numbers carry it: `2627`. */
  readonly financial_year: string;
  readonly series: KnownSeries | undefined;
}

/**
 * Whether the number is of the open series of this device for this kind of document in this year. A revoked series was closed at the last
 * number we knew, so whatever still comes from it is looked at, whenever the lost phone says it was made.
 */
export function isOwnSeries({ kind, number, device_id, financial_year, series }: NumberedBy): boolean {
  const parts = parseNumber(number);
  return (
    parts.ok &&
    parts.value.kind === kind &&
    parts.value.financial_year === financial_year &&
    series?.prefix === parts.value.prefix &&
    series.device_id === device_id &&
    series.status === 'active'
  );
}

/** Prefix of the series a number says it is of; nothing when it is none of our making. */
export function prefixOf(number: string): string | undefined {
  const parts = parseNumber(number);
  return parts.ok ? parts.value.prefix : undefined;
}

/** No device may hold a number of the shop's own series, or the next request could never be numbered. */
export const isServerNumber = (number: string): boolean => prefixOf(number) === SERVER_PREFIX;
