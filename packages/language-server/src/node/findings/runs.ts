/** Runs work some time after it was asked for; the last request wins, and no two runs overlap. */
export class Runs {
  readonly #work: (isCurrent: () => boolean) => Promise<void>;
  readonly #delay: number;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #version = 0;

  /** @param work receives a function that is false once a newer run was asked for */
  constructor(work: (isCurrent: () => boolean) => Promise<void>, delay: number) {
    this.#work = work;
    this.#delay = delay;
  }

  /** Asks for a run. */
  request(): void {
    this.#version += 1;
    const version = this.#version;
    clearTimeout(this.#timer);
    const start = () => {
      this.#running = this.#running.then(() =>
        version === this.#version ? this.#work(() => version === this.#version) : undefined,
      );
    };
    this.#timer = setTimeout(start, this.#delay);
    this.#timer.unref();
  }

  /** Requests that were made are not run. */
  stop(): void {
    this.#version += 1;
    clearTimeout(this.#timer);
  }
}
