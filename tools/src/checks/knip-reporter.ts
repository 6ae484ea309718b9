import type { Reporter } from 'knip';

/** A knip reporter that also says how much knip looked at, which its own reporters leave out. */
// oxlint-disable-next-line import/no-default-export -- knip loads a reporter by its default export
export default (({ issues, counters }) => {
  const problems = Object.entries(issues).flatMap(([type, byFile]) =>
    Object.entries(byFile).flatMap(([file, found]) => Object.keys(found).map((symbol) => sentence(type, file, symbol))),
  );
  console.log(JSON.stringify({ looked: counters.total, problems }));
}) satisfies Reporter;

const sentence = (type: string, file: string, symbol: string) =>
  file.endsWith(symbol) ? `${file}: nobody imports this file` : `${file}: ${type}: ${symbol}`;
