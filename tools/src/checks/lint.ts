import { hear } from '../child.ts';
import { tooFew, type Check } from './check.ts';
import { typeScriptFiles } from './tracked-files.ts';

type OxlintReport = {
  readonly number_of_files: number;
  readonly diagnostics: readonly {
    readonly message: string;
    readonly code?: string;
    readonly help?: string;
    readonly filename: string;
    readonly labels: readonly { readonly span: { readonly line: number } }[];
  }[];
};

/** oxlint with the rules that need types: floating promises, exhaustive switches, values of type any. */
export const lint: Check = {
  name: 'lint',
  look: async () => {
    const { output } = await hear('oxlint/bin/oxlint', [
      '--type-aware',
      '--report-unused-disable-directives',
      '--format=json',
    ]);
    const report = reportIn(output);
    return {
      looked: `${report.number_of_files} files`,
      problems: [
        ...report.diagnostics.map(({ filename, labels, code, message, help }) =>
          [`${filename}:${labels[0]?.span.line ?? 1}`, code, message, help].filter(Boolean).join(' · '),
        ),
        ...tooFew('files', report.number_of_files, typeScriptFiles().length),
      ],
    };
  },
};

/** The cast: the shape is oxlint's `--format=json`; anything else it says is not JSON and fails here. */
function reportIn(output: string): OxlintReport {
  const start = output.indexOf('{');
  if (start === -1) throw new Error(`oxlint said: ${output}`);
  return JSON.parse(output.slice(start)) as OxlintReport;
}
