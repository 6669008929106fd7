import type { KindEntry } from './kind.ts';
import { isKind, kindOf } from './kinds/index.ts';
import { type Names, type Template, template } from './template.ts';

const templates = new Map<string, Template>();

/** The compiled ARM template of a kind. */
export function armTemplate(entry: KindEntry): Template {
  const known = templates.get(entry.kind);
  if (known) return known;
  const compiled = template(entry.arm, { ignoreCase: true });
  templates.set(entry.kind, compiled);
  return compiled;
}

/**
 * Identifies a resource by its kind, its names and its workspace. Names are compared without case, as in ARM, and keep their
 * spelling.
 *
 * @example
 * const id = new ResourceId('api-policy', { api: 'Orders' });
 * id.toString();                                                    // 'api-policy:Orders'
 * id.equals(new ResourceId('api-policy', { api: 'orders' }));       // true
 */
export class ResourceId {
  readonly kind: string;
  readonly names: Names;
  readonly workspace: string | undefined;
  /** Path below the service in the service's own spelling of collections: `workspaces/w/apis/orders/policies/policy`. */
  readonly path: string;
  /** Equal for two ids exactly when they mean the same resource. */
  readonly key: string;
  #text: string | undefined;

  /** @throws {TypeError} when the kind is unknown or a name is missing */
  constructor(kind: string, names: Names = {}, workspace?: string) {
    const { fill, placeholders } = armTemplate(kindOf(kind));
    const missing = placeholders.find((placeholder) => !names[placeholder]);
    if (missing) throw new TypeError(`${kind} needs a name for {${missing}}`);
    this.kind = kind;
    const own: Record<string, string> = {};
    for (const placeholder of placeholders) own[placeholder] = names[placeholder] ?? '';
    this.names = own;
    this.workspace = workspace;
    this.path = `${workspace === undefined ? '' : `workspaces/${workspace}/`}${fill(this.names)}`;
    this.key = this.path.toLowerCase();
  }

  /** The entry of the kind. */
  get entry(): KindEntry {
    return kindOf(this.kind);
  }

  /** The last name; empty for a resource that its path alone identifies, such as a policy. */
  get name(): string {
    const { placeholders, text } = armTemplate(this.entry);
    return text.endsWith('}') ? (this.names[placeholders.at(-1) ?? ''] ?? '') : '';
  }

  equals(other: ResourceId): boolean {
    return this.key === other.key;
  }

  /** `kind:name/name`, with `@workspace` behind; {@link ResourceId.parse} reads it back. */
  toString(): string {
    if (this.#text !== undefined) return this.#text;
    const names = Object.values(this.names).map(escapeName).join('/');
    const workspace = this.workspace === undefined ? '' : `@${escapeName(this.workspace)}`;
    this.#text = `${this.kind}${names ? `:${names}` : ''}${workspace}`;
    remember(this.#text, this);
    return this.#text;
  }

  toJSON(): string {
    return this.toString();
  }

  /**
   * Reads what {@link ResourceId.toString} wrote.
   *
   * @throws {TypeError} when the text is not an id, with the expected form
   */
  static parse(text: string): ResourceId {
    const known = parsed.get(text);
    if (known) return known;
    const id = ResourceId.#read(text);
    remember(text, id);
    return id;
  }

  static #read(text: string): ResourceId {
    const found = /^([a-z-]+)(?::([^@]*))?(?:@(.+))?$/.exec(text);
    const kind = found?.[1] ?? '';
    if (!found || !isKind(kind)) throw new TypeError(`${text} is not a resource: expected kind:name, like api:orders`);
    const { placeholders } = armTemplate(kindOf(kind));
    const parts = found[2] ? found[2].split('/').map(unescapeName) : [];
    if (parts.length !== placeholders.length)
      throw new TypeError(`${text} needs ${placeholders.length} names: ${kind}:${placeholders.join('/')}`);
    const names = Object.fromEntries(placeholders.map((placeholder, index) => [placeholder, parts[index] ?? '']));
    return new ResourceId(kind, names, found[3] === undefined ? undefined : unescapeName(found[3]));
  }
}

// The steps of a plan name resources by text, and each part of the planner reads them.
const parsed = new Map<string, ResourceId>();
const mostParsed = 50_000;

function remember(text: string, id: ResourceId): void {
  if (parsed.size >= mostParsed) parsed.clear();
  parsed.set(text, id);
}

const escapeName = (name: string) => (/[%/@]/.test(name) ? name.replaceAll(/[%/@]/g, encodeURIComponent) : name);
const unescapeName = (text: string) => (text.includes('%') ? decodeURIComponent(text) : text);

/** Revision suffix of an API's name: `orders;rev=2` is revision 2 of `orders`. */
export function splitRevision(name: string): { readonly root: string; readonly revision: string | undefined } {
  const found = /^(.+);rev=(.+)$/i.exec(name);
  return found ? { root: found[1] ?? '', revision: found[2] } : { root: name, revision: undefined };
}
