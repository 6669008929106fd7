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
  answer(): void;
  /** Does work that must not just break off. A signal aborts `signal`, and the work has a second to say what it did. */
  during<Result>(work: () => Promise<Result>): Promise<Result>;
  /** The exit code of a command that was stopped; undefined while it was not. */
  code(): number | undefined;
}

/** @param reason what the work is aborted with */
export function openStop(reason: Error): Stop {
  const controller = new AbortController();
  let code: number | undefined;
  let isAnswered = process.pid === 1;
  let isListening = false;
  let works = 0;
  const onSignal = (signal: Signal) => {
    // Who asks twice does not want to wait.
    if (code !== undefined || works === 0) process.exit(codes[signal]);
    code = codes[signal];
    controller.abort(reason);
    setTimeout(() => process.exit(code), graceMs).unref();
  };
  // A listener that is taken off and put on again loses a signal that arrives at that moment: it is put on once.
  const listen = (wanted: boolean) => {
    if (wanted === isListening) return;
    isListening = wanted;
    for (const signal of signals) process[wanted ? 'on' : 'off'](signal, onSignal);
  };
  // The first process of a container gets no signal that it does not ask for.
  listen(isAnswered);
  return {
    signal: controller.signal,
    answer() {
      isAnswered = true;
      listen(true);
    },
    async during(work) {
      works += 1;
      listen(true);
      try {
        return await work();
      } finally {
        works -= 1;
        listen(works > 0 || isAnswered);
      }
    },
    code: () => code,
  };
}
