/** Signals that end a command, and what a shell shows for each: 128 and its number. */
const codes = { SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof codes;
const signals = Object.keys(codes) as readonly Signal[];

/** A command that is stopped has this long for its report. */
const graceMs = 900;

/**
 * Lets a command be stopped in good order where that matters, and at once everywhere else. Without a handler a signal ends the process as it
 * ends any program, however busy it is, and a shell shows 130 or 143; with one the process ends with these codes by itself, as soon as it has a moment.
 */
export interface Stop {
  /** Aborted when the command is stopped during {@link Stop.during}. */
  readonly signal: AbortSignal;
  /** From now on a signal ends the process with its code: for commands that wait for a service most of their time. */
  handleSignals(): void;
  /** Runs work that must not be interrupted. A signal aborts `signal`, and the work has a second to report its result. */
  during<Result>(work: () => Promise<Result>): Promise<Result>;
  /** The exit code of a command that was stopped; undefined while it was not. */
  code(): number | undefined;
}

/** @param reason what the work is aborted with */
export function openStop(reason: Error): Stop {
  const controller = new AbortController();
  let code: number | undefined;
  let isHandled = process.pid === 1;
  let isListening = false;
  let works = 0;
  const onSignal = (signal: Signal) => {
    // Who asks twice does not want to wait.
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
  // The first process of a container gets no signal that it does not ask for.
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
