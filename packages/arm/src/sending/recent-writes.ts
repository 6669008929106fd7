/** A resource is expected to be visible everywhere after this time, in milliseconds. */
const soon = 120_000;

/**
 * The resources that a client wrote a moment ago. Resource Manager is eventually consistent: for some seconds the service may respond with
 * 404 to a request below such a resource, or to an association of it.
 */
export class RecentWrites {
  readonly #times = new Map<string, number>();

  add(path: string, now: number): void {
    this.#times.set(path.toLowerCase(), now);
  }

  /** True when a request needs a resource that was written: itself, a parent, or the other end of an association such as `products/a/apis/b`. */
  isRecent(path: string, now: number): boolean {
    const segments = path.toLowerCase().split('/');
    const parents = segments.flatMap((_, index) =>
      index > 0 && index % 2 === 0 ? [segments.slice(0, index).join('/')] : [],
    );
    return [...parents, segments.slice(-2).join('/')].some((needed) => {
      const time = this.#times.get(needed);
      return time !== undefined && now - time < soon;
    });
  }
}
