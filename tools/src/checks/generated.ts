import { allDocuments } from '../documents/all-documents.ts';
import type { Check } from './check.ts';

/** What `npm run generate` writes is committed as the contracts say it now. */
export const generated: Check = {
  name: 'generated files',
  look: async () => {
    const documents = await allDocuments();
    return {
      looked: `${documents.length} documents`,
      problems: documents.filter(({ isStale }) => isStale).map(({ file }) => `${file} is stale: run npm run generate`),
    };
  },
};
