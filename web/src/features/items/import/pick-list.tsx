import { Download, FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { download } from '#platform/hand-on/hand-on.ts';
import { Button } from '#ui/button.tsx';
import type { ReadFailure } from './messages.ts';
import { useImportWords } from './words/index.ts';

interface PickListProps {
  readonly failed: ReadFailure | undefined;
  readonly onRead: (list: File | string) => void;
}

/** Where the list comes from: a file of this device, or rows copied in a spreadsheet. */
export function PickList({ failed, onRead }: PickListProps) {
  const say = useImportWords();
  const input = useRef<HTMLInputElement>(null);
  const [pasted, paste] = useState('');
  const template = async () => {
    const { csvFile, templateRows } = await import('./model/list-files.ts');
    const csv = csvFile(templateRows((field) => say(field)));
    download(new File([csv], 'items.csv', { type: 'text/csv' }));
  };

  return (
    <>
      <p className="text-sm text-ink-2">{say('pick_help')}</p>
      {failed !== undefined && (
        <p role="alert" className="font-semibold text-due">
          {say(failed)}
        </p>
      )}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={say('pick_file')}
        accept=".csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onRead(file);
          // the same file once mended is a change again
          event.target.value = '';
        }}
      />
      <Button kind="primary" icon={FileUp} label={say('pick_file')} onPress={() => input.current?.click()} />
      <Button icon={Download} label={say('get_template')} onPress={() => void template()} />
      <label className="flex flex-col gap-1 text-sm text-ink-2">
        {say('or_paste')}
        <textarea
          value={pasted}
          rows={4}
          autoComplete="off"
          onChange={(event) => paste(event.target.value)}
          className="w-full rounded-record border-[1.5px] border-edge bg-paper p-3 text-md text-ink"
        />
      </label>
      {pasted.trim() !== '' && <Button label={say('read_pasted')} onPress={() => onRead(pasted)} />}
    </>
  );
}
