/** Signals that end a command, and what a shell shows for each: 128 and its number. */
const codes = { SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof codes;
const signals = Object.keys(codes) as readonly Signal[];

/** A command that is stopped has this long for its report. */
const graceMs = 900;

/**
 * Stops a command gracefully if necessary, and immediately otherwise. Without a handler, a signal ends the process even if it is busy, and a
 * shell shows 130 or 143. With a handler, the process exits with these codes as soon as the event loop is free.
 */
export interface Stop {
  /** Aborted when the command is stopped during {@link Stop.during}. */
  readonly signal: AbortSignal;
  /** Handles signals from now on: for commands that mostly wait for a service. */
  handleSignals(): void;
  /** Runs work that must not be interrupted. A signal aborts `signal`, and the work has a second to report its result. */
  during<Result>(work: () => Promise<Result>): Promise<Result>;
  /** The exit code of a command that was stopped; undefined while it was not. */
  code(): number | undefined;
}

/** @param reason the reason of the abort */
export function openStop(reason: Error): Stop {
  const controller = new AbortController();
  let code: number | undefined;
  let isHandled = process.pid === 1;
  let isListening = false;
  let works = 0;
  const onSignal = (signal: Signal) => {
    // A second signal ends the process without waiting.
    if (code !== undefined || works === 0) process.exit(codes[signal]);
    code = codes[signal];
    controller.abort(reason);
    setTimeout(() => process.exit(code), graceMs).unref();
  };
  // The listener is added once: removing and adding it again would lose a signal that arrives in between.
  const listen = (wanted: boolean) => {
    if (wanted === isListening) return;
    isListening = wanted;
    for (const signal of signals) process[wanted ? 'on' : 'off'](signal, onSignal);
  };
  // The first process of a container only gets signals that it handles.
  listen(isHandled);
  return {
    signal: controller.signal,
    handleSignals() {
      isHandled = true;
      listen(true);
    },
    async during(work) {
      works += 1;
      listen(true);
      try {
        return await work();
      } finally {
        works -= 1;
        listen(works > 0 || isHandled);
      }
    },
    code: () => code,
  };
}
