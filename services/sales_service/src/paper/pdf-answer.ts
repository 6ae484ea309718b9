import type { Produced } from '@rmp/contracts';

/** A PDF as an answer, named after its document. */
export const pdfAnswer = (number: string, content: Uint8Array): Produced => ({
  content_type: 'application/pdf',
  content,
  headers: {
    'content-disposition': `inline; filename="${number.replaceAll('/', '-')}.pdf"`,
    'x-content-type-options': 'nosniff',
  },
});
