import { FileUp, Undo2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { PasswordField } from '#features/session/index.ts';
import type { LocalDb } from '#local/index.ts';
import { Button } from '#ui/button.tsx';
import { formatDayAndTime } from '#ui/format-time.ts';
import { useWords } from '#words/use-words.ts';
import { useBringBack } from './use-bring-back.ts';
import type { Bringing } from './use-bring-back.ts';
import { BACKUP_WORDS } from './words/index.ts';

interface BringBackProps {
  readonly db: LocalDb;
  readonly tenantId: string;
}

/** Chooses a file, asks for its password, and says what came of it. */
export function BringBack({ db, tenantId }: BringBackProps) {
  const say = useWords(BACKUP_WORDS);
  const picker = useRef<HTMLInputElement>(null);
  const [passphrase, setPassphrase] = useState('');
  const { state, choose, bring } = useBringBack(db, tenantId);
  const { file } = state;

  return (
    <form
      className="flex flex-col gap-3 px-gutter py-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (file) void bring(file, passphrase);
      }}
    >
      <p className="text-md">{say('bring_why')}</p>
      <input
        ref={picker}
        type="file"
        accept=".txt,.json,text/plain,application/json"
        hidden
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) void choose(chosen);
          target.value = '';
        }}
      />
      <Button icon={FileUp} label={say('choose')} onPress={() => picker.current?.click()} />
      {file && (
        <>
          <p className="text-md font-semibold">
            {say('chosen', { count: file.commands, device: file.device_name, when: formatDayAndTime(file.made_at) })}
          </p>
          <PasswordField
            label={say('file_passphrase')}
            autoComplete="current-password"
            value={passphrase}
            error={state.is === 'wrong-passphrase' ? say('wrong-passphrase') : undefined}
            onChange={setPassphrase}
          />
          <Button type="submit" kind="primary" icon={Undo2} label={say('bring')} busy={state.is === 'bringing'} />
        </>
      )}
      <Outcome state={state} />
    </form>
  );
}

function Outcome({ state }: { readonly state: Bringing }) {
  const say = useWords(BACKUP_WORDS);
  if (state.is === 'brought') {
    return (
      <p role="status" className="text-md font-semibold text-paid">
        {state.commands > 0 ? say('brought', { count: state.commands }) : say('all_known')}
      </p>
    );
  }
  return (
    <p role="alert" className="text-sm font-semibold text-due empty:hidden">
      {state.is === 'refused' &&
        say(state.why.code, 'tenant_id' in state.why ? { tenant_id: state.why.tenant_id } : {})}
      {state.is === 'failed' && say('could_not_bring')}
    </p>
  );
}
