import type { ReactNode } from 'react';
import { ProblemAnswer } from '#platform/problem-answer.ts';
import { AsOf } from '#ui/as-of.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyLine } from '#ui/empty-line.tsx';
import { formatDayAndTime } from '#ui/format-time.ts';
import { Skeleton } from '#ui/skeleton.tsx';
import { useWords } from '#words/use-words.ts';
import type { Kept } from './use-kept.ts';
import { SETTINGS_WORDS } from './words/index.ts';

export interface LoadedProps<Data> {
  readonly kept: Kept<Data>;
  /** `isOld`: nothing can be changed now, since the server cannot be asked. */
  readonly children: (data: Data, isOld: boolean) => ReactNode;
}

/** What only the server knows, as it last told it while it cannot be asked; or why it is not to be had and what to do. */
export function Loaded<Data>({ kept, children }: LoadedProps<Data>) {
  const say = useWords(SETTINGS_WORDS);
  const { told, isOld, error, askAgain } = kept;
  if (told) {
    return (
      <>
        {isOld && <Old asOf={told.as_of} onRetry={askAgain} />}
        {children(told.data, isOld)}
      </>
    );
  }
  if (!error) return <Skeleton rows={5} />;

  const isForbidden = error instanceof ProblemAnswer && error.status === 403;
  return (
    <div className="flex flex-col gap-2 p-gutter">
      <EmptyLine text={say(isForbidden ? 'onlyOwner' : error instanceof ProblemAnswer ? 'notNow' : 'needsNetwork')} />
      {!isForbidden && <Button label={say('tryAgain')} onPress={askAgain} />}
    </div>
  );
}

function Old({ asOf, onRetry }: { readonly asOf: string; readonly onRetry: () => void }) {
  const say = useWords(SETTINGS_WORDS);
  return (
    <div
      role="status"
      className="flex items-center justify-between gap-3 bg-wait-soft px-gutter py-2 text-sm text-wait"
    >
      <span>
        <AsOf state="offline" label={say('asOf', { time: formatDayAndTime(asOf) })} />
        <span className="block">{say('changesNeedNetwork')}</span>
      </span>
      <Button size="md" label={say('tryAgain')} onPress={onRetry} />
    </div>
  );
}
