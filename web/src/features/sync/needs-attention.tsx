import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { takeUp, putAside, sendSoon, tryAgain, useLocal } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import { now } from '#platform/clock.ts';
import { AttentionCard } from '#ui/attention-card.tsx';
import { Section } from '#ui/list-row.tsx';
import { Money } from '#ui/money.tsx';
import { fixPlace } from './model/fix-place.ts';
import { reasonWord } from './model/reason.ts';
import type { AttentionItem } from './use-attention.ts';
import { useSyncWords } from './words/index.ts';
import type { SaySync } from './words/index.ts';

/** What the server did not take, each with its reason and two ways on. It holds up nothing else. */
export function NeedsAttention({ found }: { readonly found: readonly AttentionItem[] }) {
  const say = useSyncWords();
  const db = useLocal();
  if (!db) return null;
  const open = found.filter(({ row }) => row.attention.set_aside_at === undefined);
  const aside = found.filter(({ row }) => row.attention.set_aside_at !== undefined);

  return (
    <>
      {open.length > 0 && (
        <section aria-label={say('needs_attention')}>
          <Section
            title={
              <span className="inline-flex items-center gap-2 text-due">
                <TriangleAlert aria-hidden className="size-5" />
                {say('needs_attention')}
              </span>
            }
            trail={open.length}
          />
          {open.map((item) => (
            <Card key={item.row.place} db={db} item={item} />
          ))}
        </section>
      )}
      {aside.length > 0 && (
        <section aria-label={say('set_aside')}>
          <Section title={say('set_aside')} trail={aside.length} />
          {aside.map((item) => (
            <Card key={item.row.place} db={db} item={item} />
          ))}
        </section>
      )}
    </>
  );
}

interface CardProps {
  readonly db: LocalDb;
  readonly item: AttentionItem;
}

function Card({ db, item: { row, about } }: CardProps) {
  const say = useSyncWords();
  const router = useRouter();
  const { attention, place } = row;
  const isBill = 'sale_id' in row.data;
  const see = {
    label: say(isBill ? 'see_bill' : 'fix'),
    onPress: () => router.push(fixPlace(row)),
  };
  const again = { label: say('try_again'), onPress: () => void tryAgain(db, place).then(sendSoon) };
  const aside = { label: say('put_aside'), onPress: () => void putAside(db, place, now()) };

  return (
    <AttentionCard
      title={say(about.title)}
      trail={about.amount_paise !== undefined && <Money paise={about.amount_paise} />}
      reason={
        <>
          {about.who.length > 0 && (
            <Link href={fixPlace(row)} className="flex min-h-7 items-center font-bold text-ink underline">
              {about.who.join(' · ')}
            </Link>
          )}
          {sentencesOf(row, say)}
        </>
      }
      actions={attention.is_stored ? [again, aside] : [see, again]}
      done={
        attention.set_aside_at === undefined
          ? undefined
          : {
              label: say('set_aside'),
              undo: { label: say('bring_back'), onPress: () => void takeUp(db, place) },
            }
      }
    />
  );
}

/** Why, what is safe, and for a bill that its money is counted. */
function sentencesOf({ kind, attention }: AttentionItem['row'], say: SaySync): string {
  return [
    say(reasonWord(attention.code), { code: attention.code }),
    say(attention.is_stored ? 'kept_there' : 'kept_here'),
    ...(kind === 'record-sale' ? [say('money_counts')] : []),
  ].join(' ');
}
