import {
  ancestorsOf,
  type KindEntry,
  kindOf,
  parentKind,
  type Resource,
  type ResourceId,
  referencesOf,
} from '@apimkit/model';
import { impliedBy, operationsIn, rootOf } from '@apimkit/model/internal';
import { revisionOwner } from './revisions.ts';

/** What a comparison needs to know below each resource of a service. */
export class Comparison {
  /** Each kind with the key of a resource below which, or at which, one of the kind is desired. */
  readonly #lists = new Set<string>();
  /** Keys of the desired operations, and of those with something desired below them, by the key of their API. */
  readonly #operations = new Map<string, Set<string>>();
  /** Kinds below others that something desired refers to: the service may have what the files do not contain. */
  readonly #referred = new Set<string>();

  /** Keys of resources with revisions in the files, or for which the files select the current one. */
  readonly #revised = new Set<string>();

  constructor(desired: Iterable<Resource>) {
    for (const resource of desired) this.#add(resource);
  }

  #add(resource: Resource): void {
    const { id } = resource;
    const line = [id, ...ancestorsOf(id)];
    for (const owner of [revisionOwner(resource), ...line.map(rootOf)]) if (owner) this.#revised.add(owner.key);
    for (const [index, one] of line.entries()) {
      const parent = line[index + 1];
      if (!parent || one.entry.fromSpecification !== 'operations') continue;
      const known = this.#operations.get(parent.key) ?? new Set();
      this.#operations.set(parent.key, known.add(one.key));
    }
    // A link is listed at one of its ends.
    const listed = [...line.slice(1, 2), ...(id.entry.link ? impliedBy(id).flat() : [])];
    for (const one of listed) this.#lists.add(listAt(id.kind, one));
    for (const { to } of referencesOf(resource))
      for (const kind of to) if (parentKind(kindOf(kind))) this.#referred.add(kind);
  }

  /** True when the files describe a revision of a resource or what is below it, or which one is current. */
  describesRevisions({ key }: ResourceId): boolean {
    return this.#revised.has(key);
  }

  /** True when a list below a resource contains something that is compared, or that an interrupted publish may have left. */
  needsList({ kind, fromSpecification }: KindEntry, resource: Resource): boolean {
    const { id } = resource;
    const { associations = [] } = id.entry.sideEffects ?? {};
    if (this.#lists.has(listAt(kind, id)) || this.#referred.has(kind)) return true;
    if (associations.some((one) => one.kind === kind)) return true;
    return fromSpecification === 'operations' && this.operationsOf(resource) === undefined;
  }

  /**
   * The operations of a live API with something desired below them, from its specification.
   *
   * @returns undefined when the specification lacks one: it does not show operations of methods that OpenAPI does not have
   */
  operationsOf(api: Resource): readonly ResourceId[] | undefined {
    const wanted = this.#operations.get(api.id.key);
    if (!wanted) return [];
    const found = operationsIn(api).filter(({ key }) => wanted.has(key));
    return found.length === wanted.size ? found : undefined;
  }
}

const listAt = (kind: string, { key }: ResourceId) => `${kind} ${key}`;
