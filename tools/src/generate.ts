import { openapiDocuments, writeOpenapiDocuments } from './openapi-documents.ts';

if (process.argv.includes('--check')) {
  const stale = (await openapiDocuments()).filter(({ isStale }) => isStale);
  for (const { file } of stale) console.error(`${file} is stale: run npm run generate`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  const written = await writeOpenapiDocuments();
  console.log(written.length === 0 ? 'Everything generated is up to date.' : `Written: ${written.join(', ')}`);
}
