const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
type Signal = (typeof signals)[number];

export interface Listening {
  /** The first signal that asks this process to end. */
  readonly stopped: Promise<Signal>;
  /** The same, or undefined as long as there was none. */
  heard(): Signal | undefined;
  /** From here on signals do what they do to any process. */
  ignore(): void;
}

/** Hears the signals that ask this process to end, so that it may clear up before it does. */
export function listenForSignals(): Listening {
  let first: Signal | undefined;
  let tell: (signal: Signal) => void = () => undefined;
  const stopped = new Promise<Signal>((resolve) => {
    tell = resolve;
  });
  const hear = (signal: Signal) => {
    first ??= signal;
    tell(signal);
  };
  for (const signal of signals) process.once(signal, hear);
  const ignore = () => {
    for (const signal of signals) process.off(signal, hear);
  };
  return { stopped, heard: () => first, ignore };
}
