import { FileJson, FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { bffFetch } from '#platform/bff.ts';
import { download } from '#platform/hand-on/hand-on.ts';
import { ProblemAnswer } from '#platform/problem-answer.ts';
import { ListRow, Rows, Section } from '#ui/list-row.tsx';
import { useGstWords } from './words/index.ts';

type Form = 'gstr1' | 'gstr3b' | 'cmp08';

const FORMATS = [
  { format: 'json', kind: 'Json', icon: FileJson },
  { format: 'xlsx', kind: 'Sheet', icon: FileSpreadsheet },
] as const;

/** The returns of a period as files: for the portal, and as a sheet for people. */
export function FilesPart({ period, forms }: { readonly period: string; readonly forms: readonly Form[] }) {
  const say = useGstWords();
  const [said, tell] = useState<string>();
  const take = async (form: Form, format: 'json' | 'xlsx') => {
    try {
      const answer = await bffFetch(`/api/sales/gst/returns/${form}?period=${period}&format=${format}`);
      const name = `${form}-${period}.${format}`;
      download(new File([await answer.blob()], name, { type: answer.headers.get('content-type') ?? '' }));
      tell(say('saved', { name }));
    } catch (error) {
      tell(say(error instanceof ProblemAnswer ? 'notNow' : 'needsNetwork'));
    }
  };

  return (
    <>
      <Section title={say('files')} />
      <Rows>
        {forms.flatMap((form) =>
          FORMATS.map(({ format, kind, icon: Icon }) => (
            <ListRow
              key={`${form} ${format}`}
              title={say(`${form}${kind}`)}
              lead={<Icon aria-hidden className="size-6 flex-none text-act" />}
              onPress={() => void take(form, format)}
            />
          )),
        )}
      </Rows>
      <p role="status" className="p-gutter text-sm text-ink-2">
        {said ?? say('fileNote')}
      </p>
    </>
  );
}
