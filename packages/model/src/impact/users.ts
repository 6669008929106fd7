import type { Artifacts } from '../artifacts.ts';
import { ancestorsOf } from '../family.ts';
import type { Graph } from '../graph.ts';
import type { ResourceId } from '../id.ts';
import { impliedBy } from '../references.ts';

/** The resources that refer to a resource, directly or through others, on either side of a plan. */
export class Users {
  readonly #needing = new Map<string, Set<string>>();
  readonly #ids = new Map<string, ResourceId>();

  /** @param sides the artifacts of both sides and their references */
  constructor(sides: readonly { readonly artifacts: Artifacts; readonly graph: Graph }[]) {
    for (const { artifacts, graph } of sides) {
      for (const { id } of artifacts) this.#ids.set(id.key, id);
      for (const [key, needed] of graph.needs)
        for (const target of needed) {
          const needing = this.#needing.get(target) ?? new Set();
          needing.add(key);
          this.#needing.set(target, needing);
        }
    }
  }

  /** A resource and all that refer to it. */
  withUsersOf(id: ResourceId): readonly ResourceId[] {
    const found = new Map([[id.key, id]]);
    const open = [id.key];
    for (let key = open.pop(); key !== undefined; key = open.pop())
      for (const user of this.#needing.get(key) ?? []) {
        const one = this.#ids.get(user);
        if (!one || found.has(user) || isImplied(one, key)) continue;
        found.set(user, one);
        open.push(user);
      }
    return [...found.values()];
  }
}

/** Parents and ends follow from the id; what a resource refers to is in its content. */
const isImplied = (id: ResourceId, target: string): boolean =>
  [...ancestorsOf(id), ...impliedBy(id).flat()].some(({ key }) => key === target);
