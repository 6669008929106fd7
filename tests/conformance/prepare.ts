import { type ContractMatch, checkRequest, findOperation } from '@apimkit/contract';
import { neededBy, referencesIn } from './references.ts';
import { sampleResource } from './sample.ts';
import type { Target } from './target.ts';
import { isFields, merged, withoutPaths, writable } from './values.ts';

/** A precondition that the service did not accept. */
export class PreconditionError extends Error {}

/** Creates what an example needs: each resource once, after what it needs itself. */
export class Preparation {
  readonly #target: Target;
  readonly #ready = new Set<string>();
  readonly #sent = new Map<string, unknown>();

  constructor(target: Target) {
    this.#target = target;
  }

  /** The body that a resource was created with; for an association, that of its end. */
  sentTo(path: string): unknown {
    const [end] = neededBy(path).ends;
    return this.#sent.get(path.toLowerCase()) ?? (end === undefined ? undefined : this.#sent.get(end.toLowerCase()));
  }

  /**
   * Creates a resource.
   *
   * @param documented the resource in a documented response; without it, the resource has the properties that its schema requires
   * @throws {PreconditionError} when the service rejects it
   */
  async create(path: string, documented?: unknown): Promise<void> {
    if (this.#ready.has(path.toLowerCase())) return;
    this.#ready.add(path.toLowerCase());
    await this.needsOf(path, documented);
    // A service exists from the first request on.
    if (path === '') await this.#target.send({ method: 'GET', path });
    const match = path === '' ? undefined : findOperation('PUT', path);
    if (!match) return;
    const isThere = documented === undefined && (await this.#target.send({ method: 'HEAD', path })).status < 300;
    if (isThere) return;
    const body = bodyFrom(path, match, documented);
    await this.references(path, body);
    const ifMatch = match.operation.ifMatch === 'required' ? '*' : undefined;
    const { status, body: received } = await this.#target.complete({ method: 'PUT', path, body, ifMatch });
    if (status >= 400) throw new PreconditionError(`PUT ${path}: ${status} ${JSON.stringify(received)}`);
    if (body !== undefined) this.#sent.set(path.toLowerCase(), body);
  }

  /** Creates what a path needs: parents and ends. An association is documented by the properties of its end. */
  async needsOf(path: string, documented?: unknown): Promise<void> {
    const { parents, ends } = neededBy(path);
    const isAssociation = findOperation('PUT', path)?.operation.requiresBody === false;
    for (const one of parents) await this.create(one, path.startsWith(`${one};rev=`) ? shared(documented) : undefined);
    for (const one of ends) await this.create(one, isAssociation ? documented : undefined);
  }

  /** Creates what a body refers to. */
  async references(path: string, body: unknown): Promise<void> {
    for (const one of referencesIn(path, body)) await this.create(one);
  }
}

/** What a revision has in common with its API. */
function shared(documented: unknown): unknown {
  if (!isFields(documented) || !isFields(documented.properties)) return undefined;
  const { displayName, path } = documented.properties;
  return {
    properties: { ...(displayName === undefined ? {} : { displayName }), ...(path === undefined ? {} : { path }) },
  };
}

/** What the schema requires, and the documented values that a request may contain: responses have others too. */
function bodyFrom(path: string, match: ContractMatch, documented: unknown): unknown {
  const { request } = match.operation;
  if (!request) return undefined;
  const sample = sampleResource(path, request, documented);
  const values = writable(documented, request);
  const all = { query: new URLSearchParams(), headers: new Headers({ 'if-match': '*' }), body: merged(sample, values) };
  const rejected = checkRequest(match, all).map((one) => one.path);
  return merged(sample, withoutPaths(values, rejected));
}
