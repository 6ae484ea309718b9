import { FileJson, FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { bffFetch } from '#platform/bff.ts';
import { download } from '#platform/hand-on/hand-on.ts';
import { ProblemAnswer } from '#platform/problem-answer.ts';
import { ListRow, Rows, Section } from '#ui/list-row.tsx';
import { useGstWords } from './words/index.ts';

const JSON_FILE = { format: 'json', icon: FileJson } as const;
const SHEET = { format: 'xlsx', icon: FileSpreadsheet } as const;
const GSTR1 = { name: 'gstr1', path: 'returns/gstr1' } as const;
const GSTR3B = { name: 'gstr3b', path: 'returns/gstr3b' } as const;
const CMP08 = { name: 'cmp08', path: 'returns/cmp08' } as const;
const EINVOICES = { name: 'einvoices', path: 'einvoices/export' } as const;
const EWAY = { name: 'eway-bills', path: 'eway/export' } as const;

const FILES = {
  regular: [
    { ...GSTR1, ...JSON_FILE, title: 'gstr1Json' },
    { ...GSTR1, ...SHEET, title: 'gstr1Sheet' },
    { ...GSTR3B, ...JSON_FILE, title: 'gstr3bJson' },
    { ...GSTR3B, ...SHEET, title: 'gstr3bSheet' },
    { ...EINVOICES, ...JSON_FILE, title: 'einvoicesJson' },
    { ...EINVOICES, ...SHEET, title: 'einvoicesSheet' },
    { ...EWAY, ...SHEET, title: 'ewaySheet' },
  ],
  composition: [
    { ...CMP08, ...JSON_FILE, title: 'cmp08Json' },
    { ...CMP08, ...SHEET, title: 'cmp08Sheet' },
    { ...EWAY, ...SHEET, title: 'ewaySheet' },
  ],
} as const;
type GstFile = (typeof FILES)[keyof typeof FILES][number];

export interface FilesPartProps {
  readonly period: string;
  readonly kind: keyof typeof FILES;
}

/** The returns, e-invoices and e-way bills of a period as files: for the portals, and as a sheet for people. */
export function FilesPart({ period, kind }: FilesPartProps) {
  const say = useGstWords();
  const [said, tell] = useState<string>();
  const take = async ({ name: file, path, format }: GstFile) => {
    try {
      const answer = await bffFetch(`/api/sales/gst/${path}?period=${period}&format=${format}`);
      const name = `${file}-${period}.${format}`;
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
        {FILES[kind].map((file) => (
          <ListRow
            key={file.title}
            title={say(file.title)}
            lead={<file.icon aria-hidden className="size-6 flex-none text-act" />}
            onPress={() => void take(file)}
          />
        ))}
      </Rows>
      <p role="status" className="p-gutter text-sm text-ink-2">
        {said ?? say('fileNote')}
      </p>
    </>
  );
}
