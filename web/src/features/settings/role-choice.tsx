import { roles } from './roles.ts';
import type { GivenRole } from './roles.ts';
import { useWords } from '#words/use-words.ts';
import { SETTINGS_WORDS } from './words/index.ts';

export interface RoleChoiceProps {
  readonly value: GivenRole;
  readonly onChange: (role: GivenRole) => void;
}

/** What somebody may do, each role with what it means. */
export function RoleChoice({ value, onChange }: RoleChoiceProps) {
  const say = useWords(SETTINGS_WORDS);
  return (
    <fieldset>
      <legend className="pb-1 text-sm font-bold text-ink-2">{say('inviteRole')}</legend>
      <div className="flex flex-col divide-y divide-rule overflow-hidden rounded-press border-[1.5px] border-edge bg-paper">
        {roles.map((role) => (
          <label
            key={role}
            className="flex min-h-13 cursor-pointer items-center gap-3 px-3 py-1.5 has-checked:bg-act-soft"
          >
            <input
              type="radio"
              name="role"
              checked={value === role}
              onChange={() => onChange(role)}
              className="size-5 flex-none accent-act"
            />
            <span className="leading-snug">
              <span className="block font-semibold">{say(role)}</span>
              <span className="block text-sm text-ink-2">{say(`${role}Note`)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
