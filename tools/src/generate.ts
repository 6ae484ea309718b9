import { allDocuments, writeStale } from './documents/all-documents.ts';

if (process.argv.includes('--check')) {
  const stale = (await allDocuments()).filter(({ isStale }) => isStale);
  for (const { file } of stale) console.error(`${file} is stale: run npm run generate`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  const written = await writeStale();
  console.log(written.length === 0 ? 'Everything generated is up to date.' : `Written: ${written.join(', ')}`);
}
