import { ChevronRight, Phone, Printer, Search, Send } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '#ui/button.tsx';
import { ChipRow } from '#ui/chip-row.tsx';
import { KeyHint } from '#ui/key-hint.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { useSamples } from '../words/index.ts';

export function PressParts() {
  const say = useSamples();
  const [sort, setSort] = useState('due');
  const [theme, setTheme] = useState('b');
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2 px-gutter">
        <Button kind="primary" label={say('pay')} iconAfter={ChevronRight} keyHint="F9" />
        <Button label={say('save')} badge={2} />
        <Button kind="soft" icon={Send} label={say('send_whatsapp')} />
        <Button kind="danger" label={say('danger')} />
        <Button kind="primary" label={say('busy')} busy />
        <Button label={say('save')} off={say('save_off')} />
        <Button icon={Printer} label={say('normal')} on />
        <Button size="md" label={say('next')} />
        <IconButton icon={Search} label={say('search')} onPress={() => undefined} />
        <IconButton icon={Phone} label={say('hold')} badge={2} onPress={() => undefined} />
        <KeyHint keys="Ctrl K" />
      </div>
      <ChipRow
        label={say('sort')}
        value={sort}
        onChange={setSort}
        options={[
          { value: 'due', label: say('sort_due') },
          { value: 'old', label: say('sort_old') },
          { value: 'name', label: say('sort_name') },
          { value: 'seen', label: say('sort_seen') },
        ]}
      />
      <div className="px-gutter">
        <Segmented
          label={say('show')}
          value={theme}
          onChange={setTheme}
          options={[
            { value: 'a', label: say('today') },
            { value: 'b', label: say('khata') },
            { value: 'c', label: say('bill') },
            { value: 'd', label: say('items') },
            { value: 'e', label: say('more') },
          ]}
        />
      </div>
    </div>
  );
}
