/** Signals that end a command, and what a shell shows for each: 128 and its number. */
const codes = { SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof codes;
const signals = Object.keys(codes) as readonly Signal[];

/** A command that is stopped has this long for its report. */
const graceMs = 900;

/** Lets a command be stopped in good order where that matters, and at once everywhere else. */
export interface Stop {
  /** Aborted when the command is stopped during {@link Stop.during}. */
  readonly signal: AbortSignal;
  /**
   * Does work that must not just break off. A signal aborts `signal`, and the work has a second to say what it did. Outside of it a signal
   * ends the process at once, as it ends any program: a handler would have to wait until whatever the process is busy with is over.
   */
  during<Result>(work: () => Promise<Result>): Promise<Result>;
  /** The exit code of a command that was stopped; undefined while it was not. */
  code(): number | undefined;
}

/** @param reason what the work is aborted with */
export function openStop(reason: Error): Stop {
  const controller = new AbortController();
  let code: number | undefined;
  const onSignal = (signal: Signal) => {
    // Who asks twice does not want to wait.
    if (code !== undefined) process.exit(code);
    code = codes[signal];
    controller.abort(reason);
    setTimeout(() => process.exit(code), graceMs).unref();
  };
  // The first process of a container gets no signal that it does not ask for.
  if (process.pid === 1) for (const signal of signals) process.on(signal, () => process.exit(codes[signal]));
  return {
    signal: controller.signal,
    async during(work) {
      for (const signal of signals) process.on(signal, onSignal);
      try {
        return await work();
      } finally {
        for (const signal of signals) process.off(signal, onSignal);
      }
    },
    code: () => code,
  };
}
