/** A resource is expected to be visible everywhere after this time, in milliseconds. */
const soon = 120_000;

/**
 * The resources that a client wrote a moment ago. Resource Manager is eventually consistent: for some seconds the service may respond with
 * 404 to a request for such a resource, below it, or to an association of it.
 */
export class RecentWrites {
  readonly #writes = new Map<string, { readonly path: string; readonly time: number }>();

  add(path: string, time: number): void {
    this.#writes.set(path.toLowerCase(), { path, time });
  }

  remove(path: string): void {
    this.#writes.delete(path.toLowerCase());
  }

  /**
   * The resources that a request needs and that were written a moment ago: its own, its parents, and the other end of an
   * association such as `products/a/apis/b`.
   */
  needed(path: string, now: number): readonly string[] {
    if (this.#writes.size === 0) return [];
    const segments = path.toLowerCase().split('/');
    const upTo = segments.flatMap((_, index) => (index % 2 === 1 ? [segments.slice(0, index + 1).join('/')] : []));
    const scope = segments[0] === 'workspaces' ? segments.slice(0, 2) : [];
    const otherEnd = [...scope, ...segments.slice(-2)].join('/');
    return [...new Set([...upTo, otherEnd])].flatMap((needed) => {
      const write = this.#writes.get(needed);
      return write !== undefined && now - write.time < soon ? [write.path] : [];
    });
  }
}
