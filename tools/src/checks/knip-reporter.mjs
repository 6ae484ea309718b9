/** A knip reporter that also says how much knip looked at, which its own reporters leave out. */
// oxlint-disable-next-line import/no-default-export -- knip loads a reporter by its default export
export default ({ issues, counters }) => {
  const problems = Object.entries(issues)
    .filter(([type]) => !type.startsWith('_'))
    .flatMap(([type, byFile]) => Object.entries(byFile).flatMap(([file, found]) => sentences(type, file, found)));
  console.log(JSON.stringify({ looked: counters.total, problems }));
};

const sentences = (type, file, found) =>
  Object.values(found).map(
    (issue) => `${file}: ${type}${issue?.symbol && issue.symbol !== file ? ` ${issue.symbol}` : ''}`,
  );
