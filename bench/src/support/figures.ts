/** Minimum, median, 99th percentile and maximum, as people compare them. */
export function spread(values: readonly number[], unit = 'ms'): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);

  return `p50 ${at(0.5)} ${unit} (min ${at(0)}, p99 ${at(0.99)}, max ${at(1)}, n ${sorted.length})`;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
