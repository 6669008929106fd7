/** Parameters by name: operations with the same parameter refer to one definition of it. */
export class SharedParameters {
  readonly shared: Record<string, object> = {};

  /** Adds a parameter. @returns its key: the name, with a number when the name has several definitions */
  add({ name }: { readonly name: string }, definition: object): string {
    for (let number = 1; ; number += 1) {
      const key = number === 1 ? name : `${name}:${number}`;
      const existing = this.shared[key];
      if (existing === undefined) this.shared[key] = definition;
      if (existing === undefined || JSON.stringify(existing) === JSON.stringify(definition)) return key;
    }
  }
}
