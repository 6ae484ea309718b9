import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemAnswer } from '#platform/problem-answer.ts';
import { Button } from '#ui/button.tsx';
import { EmptyLine } from '#ui/empty-line.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { useWords } from '#words/use-words.ts';
import { SETTINGS_WORDS } from './words/index.ts';

export interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** What only the server knows, or in its place why it is not to be had and what to do. */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  const say = useWords(SETTINGS_WORDS);
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (!query.isError) return <Skeleton rows={5} />;

  const isForbidden = query.error instanceof ProblemAnswer && query.error.status === 403;
  return (
    <div className="flex flex-col gap-2 p-gutter">
      <EmptyLine
        text={say(isForbidden ? 'onlyOwner' : query.error instanceof ProblemAnswer ? 'notNow' : 'needsNetwork')}
      />
      {!isForbidden && <Button label={say('tryAgain')} onPress={() => void query.refetch()} />}
    </div>
  );
}
