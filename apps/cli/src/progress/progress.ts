import type { ProgressState } from './line.ts';

/** What changed; a new phase begins without the numbers of the one before. */
export type ProgressChange = Partial<Omit<ProgressState, 'since' | 'phaseSince'>>;

/** Milliseconds between two drawings. */
const interval = 100;
/** Erases the line that the cursor is on. */
const erase = '\r\u001b[K';

/** The terminal that a line is drawn on. */
export interface ProgressTerminal {
  readonly columns?: number;
  write(text: string): unknown;
}

/** Whether a line that replaces itself is of use: on a terminal that a person reads. */
export function showsProgress(
  env: Readonly<Record<string, string | undefined>>,
  { isTTY, isQuiet }: { readonly isTTY: boolean; readonly isQuiet: boolean },
): boolean {
  const isCi = env.CI !== undefined && !/^(|0|false)$/i.test(env.CI);
  return isTTY && !isQuiet && !isCi && env.TERM !== 'dumb';
}

/** Draws what a command is doing on the last line of a terminal, at most ten times a second. */
export class Progress {
  readonly #terminal: ProgressTerminal;
  readonly #masked: (text: string) => string;
  readonly #since = Date.now();
  #state: ProgressState | undefined;
  #line: typeof import('./line.ts').progressLine | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isDrawn = false;
  #drawn = '';

  constructor(terminal: ProgressTerminal, masked: (text: string) => string) {
    this.#terminal = terminal;
    this.#masked = masked;
  }

  /** Shows a change with the next drawing. */
  update(change: ProgressChange): void {
    const now = Date.now();
    const phase = change.phase === undefined ? (this.#state?.phase ?? '') : this.#masked(change.phase);
    const isNew = phase !== this.#state?.phase;
    const kept = isNew ? { since: this.#since, phaseSince: now, requests: this.#state?.requests } : this.#state;
    this.#state = { since: this.#since, phaseSince: now, ...kept, ...this.#withoutSecrets(change), phase };
    if (this.#timer) return;
    this.#timer = setInterval(() => this.#draw(), interval).unref();
    void this.#load();
  }

  /** Removes the line before something else is written; the next drawing shows it again. */
  clear(): void {
    if (this.#isDrawn) this.#terminal.write(erase);
    this.#isDrawn = false;
    this.#drawn = '';
  }

  /** Removes the line for good, until something is updated. */
  end(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#state = undefined;
    this.clear();
  }

  /** A line is cut, and half of a secret is not masked any more. */
  #withoutSecrets({ item, wait, ...rest }: ProgressChange): ProgressChange {
    return {
      ...rest,
      ...(item === undefined ? {} : { item: this.#masked(item) }),
      ...(wait === undefined ? {} : { wait: { ...wait, reason: this.#masked(wait.reason) } }),
    };
  }

  async #load(): Promise<void> {
    if (this.#line) return;
    this.#line = (await import('./line.ts')).progressLine;
    // A process that is stopped must not leave half a line behind.
    process.once('exit', () => this.clear());
    this.#draw();
  }

  #draw(): void {
    if (!this.#state || !this.#line || this.#state.phase === '') return;
    // The last place of a line would begin a new one.
    const text = this.#line(this.#state, Date.now(), (this.#terminal.columns ?? 80) - 1);
    if (text === this.#drawn) return;
    this.#terminal.write(`${erase}${text}`);
    this.#isDrawn = true;
    this.#drawn = text;
  }
}
