import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { StateTag } from './state-tag.tsx';

interface Act {
  readonly label: string;
  readonly onPress: () => void;
}

export interface AttentionCardProps {
  readonly title: string;
  /** That nothing is lost: `bills kept`. */
  readonly kept?: string | undefined;
  /** Right of the title where nothing needs to be said as kept: the amount. */
  readonly trail?: ReactNode;
  /** What happened, in a sentence or two. */
  readonly reason: ReactNode;
  /** The likelier first. */
  readonly actions: readonly [Act, Act] | readonly [Act];
  /** It was answered: what was done, and the way back. */
  readonly done?: { readonly label: string; readonly undo: Act } | undefined;
}

/** Something that needs a person. It never blocks: it says what happened, what is safe, and two ways on. */
export function AttentionCard({ title, kept, trail, reason, actions, done }: AttentionCardProps) {
  return (
    <article className="border-b border-rule bg-paper px-gutter py-3 last:border-b-0">
      <div className="flex items-center justify-between gap-2">
        <h3 className="min-w-0 text-md font-semibold">{title}</h3>
        {kept === undefined ? trail : <StateTag state="received" label={kept} />}
      </div>
      {done ? (
        <div className="flex items-center justify-between gap-2">
          <StateTag state="received" label={done.label} />
          <Button size="md" label={done.undo.label} onPress={done.undo.onPress} />
        </div>
      ) : (
        <>
          <p className="mt-0.5 mb-2 text-sm leading-(--lh-text) text-ink-2">{reason}</p>
          <div className="flex gap-2">
            {actions.map((act, index) => (
              <Button
                key={act.label}
                size="md"
                kind={index === 0 ? 'soft' : 'plain'}
                label={act.label}
                className="flex-1"
                onPress={act.onPress}
              />
            ))}
          </div>
        </>
      )}
    </article>
  );
}
