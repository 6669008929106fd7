import { type Artifacts, ancestorsOf, type Graph, type ResourceId } from '@apimkit/model';
import { impliedBy } from '@apimkit/model/internal';

/** The resources that refer to a resource, directly or through others, on either side of a plan. */
export class Users {
  readonly #users = new Map<string, Set<string>>();
  readonly #ids = new Map<string, ResourceId>();

  /** @param sides the artifacts of both sides and their references */
  constructor(sides: readonly { readonly artifacts: Artifacts; readonly graph: Graph }[]) {
    for (const { artifacts, graph } of sides)
      for (const { id } of artifacts) {
        this.#ids.set(id.key, id);
        // Parents and ends follow from the id; what a resource refers to is in its content.
        const implied = new Set([...ancestorsOf(id), ...impliedBy(id).flat()].map(({ key }) => key));
        for (const target of graph.needs.get(id.key) ?? [])
          if (!implied.has(target)) this.#users.set(target, (this.#users.get(target) ?? new Set()).add(id.key));
      }
  }

  /** A resource and all that refer to it. */
  withUsersOf(id: ResourceId): readonly ResourceId[] {
    const found = new Map([[id.key, id]]);
    const open = [id.key];
    for (let key = open.pop(); key !== undefined; key = open.pop())
      for (const user of this.#users.get(key) ?? []) {
        const one = this.#ids.get(user);
        if (!one || found.has(user)) continue;
        found.set(user, one);
        open.push(user);
      }
    return [...found.values()];
  }
}
