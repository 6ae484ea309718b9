/** Empties the queue whenever it is woken, and now and then by itself: hints may get lost, the queue does not. */
export interface DeliveryJob {
  readonly wake: () => void;
  /** Lets the delivery that is under way end; what waits stays in the queue. */
  readonly close: () => Promise<void>;
}

export interface DeliveryJobParts {
  /** Delivers one message; false when none is due. */
  readonly deliverNext: () => Promise<boolean>;
  readonly pollMs: number;
  readonly onError: (error: unknown) => void;
}

/** Several processes may run one each: a claim belongs to whoever took it first. */
export function startDelivery({ deliverNext, pollMs, onError }: DeliveryJobParts): DeliveryJob {
  let isOpen = true;
  let isWanted = false;
  let round: Promise<void> | undefined;

  const empty = async (): Promise<void> => {
    while (isOpen && isWanted) {
      isWanted = false;
      while (isOpen && (await deliverNext()));
    }
  };
  const wake = (): void => {
    isWanted = true;
    round ??= empty()
      .catch(onError)
      .finally(() => (round = undefined));
  };
  const timer = setInterval(wake, pollMs);
  timer.unref();

  return {
    wake,
    close: async () => {
      isOpen = false;
      clearInterval(timer);
      await round;
    },
  };
}
