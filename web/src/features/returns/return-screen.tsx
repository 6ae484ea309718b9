'use client';
import { useRouter, useSearchParams } from 'next/navigation';
import { Suspense } from 'react';
import { useBill } from '#features/bills/index.ts';
import { QueryFrame } from '#platform/query-frame.tsx';
import { EmptyLine } from '#ui/empty-line.tsx';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { NoteSaved } from './note-saved.tsx';
import { isWhole } from '#features/notes/index.ts';
import { ReturnCounter } from './return-counter.tsx';
import { useReturnsWords } from './words/index.ts';

/** Goods of a bill come back: `?b=` names the bill, `&n=` shows the note that was made of it. */
export function ReturnScreen() {
  return (
    <QueryFrame>
      <Suspense fallback={<Frame>{null}</Frame>}>
        <Return />
      </Suspense>
    </QueryFrame>
  );
}

function Return() {
  const say = useReturnsWords();
  const search = useSearchParams();
  const [saleId, noteId] = [search.get('b') ?? '', search.get('n')];
  const { bill, notes, told, isRead } = useBill(saleId);
  const note = notes.find(({ note_id }) => note_id === noteId);

  if (note) return <NoteSaved key={note.note_id} note={note} />;
  if (isWhole(bill) && bill.status === 'issued')
    return <ReturnCounter key={`${saleId} ${notes.length}`} bill={bill} notes={notes} />;
  if (!isRead || told.isLoading)
    return (
      <Frame>
        <Skeleton rows={6} />
      </Frame>
    );
  return (
    <Frame>
      <EmptyLine text={say(bill?.status === 'cancelled' ? 'cancelled' : 'unknown')} />
    </Frame>
  );
}

function Frame({ children }: { readonly children: React.ReactNode }) {
  const say = useReturnsWords();
  const router = useRouter();
  return <Screen bar={<TopBar title={say('title')} onBack={() => router.back()} />}>{children}</Screen>;
}
