import { createHash } from 'node:crypto';
import { paperFormats, paperLocales } from '@rmp/invoice-document';
import { paperBytes, registerFonts } from '@rmp/invoice-document/document';
import { fontFiles } from '../../src/worker/font-files.ts';
import { aBill, aRegister } from './a-register.ts';
import { aNote, aReceipt, aSale } from './a-sale.ts';

/**
 * A process of its own that prints what each paper's bytes come to, as JSON. With `backwards` it prints them in the
 * other order, so that what one paper leaves behind in the engine would show in the next.
 */
await registerFonts(fontFiles);
const papers = paperFormats.flatMap((format) =>
  paperLocales.flatMap((locale) => {
    const options = { format, locale, copy: 'original', upi_link: 'upi://pay?pa=a@b&am=1.00' } as const;
    return [
      { name: `sale ${format} ${locale}`, print: () => paperBytes('sale', aSale(), options) },
      { name: `note ${format} ${locale}`, print: () => paperBytes('note', aNote(), options) },
      { name: `receipt ${format} ${locale}`, print: () => paperBytes('receipt', aReceipt(), options) },
    ];
  }),
);
papers.push(
  ...paperLocales.map((locale) => ({
    name: `register ${locale}`,
    print: () => paperBytes('register', aRegister([aBill(), aBill({ status: 'cancelled' })]), { locale }),
  })),
);

const digests: [name: string, digest: string][] = [];
for (const { name, print } of process.argv.includes('backwards') ? papers.toReversed() : papers)
  digests.push([
    name,
    createHash('sha256')
      .update(await print())
      .digest('hex'),
  ]);
process.stdout.write(JSON.stringify(Object.fromEntries(digests.toSorted())));
