import { UserRound } from 'lucide-react';
import { initialsOf } from './initials.ts';

/** The letters of a person's name in a circle; decoration, because the name stands beside. */
export function PartyAvatar({ name }: { readonly name: string }) {
  const initials = initialsOf(name);
  return (
    <span
      aria-hidden="true"
      className="grid size-10 flex-none place-items-center rounded-chip border border-soft-line bg-act-soft text-md font-bold text-act"
    >
      {initials === '' ? <UserRound className="size-5" /> : initials}
    </span>
  );
}
