/** A resource that changed. */
export interface Change<Id> {
  readonly id: Id;
  /** It was removed, and possibly stored again: it is then the last of the resources. */
  readonly isRemoved: boolean;
}

/** What changed since it was asked for last, by key, in the order in which resources were added. */
export class Changes<Id> {
  #changes = new Map<string, Change<Id>>();

  stored(key: string, id: Id): void {
    const before = this.#changes.get(key);
    if (before?.isRemoved) this.#changes.delete(key);
    this.#changes.set(key, before ?? { id, isRemoved: false });
  }

  removed(key: string, id: Id): void {
    this.#changes.set(key, { id, isRemoved: true });
  }

  /** The changes, each resource once. */
  take(): readonly Change<Id>[] {
    const changes = [...this.#changes.values()];
    this.#changes.clear();
    return changes;
  }
}
