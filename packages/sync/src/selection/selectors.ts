import { wildcards } from '@apimkit/diagnostics';
import { type Artifacts, isKind, kinds, type Resource, type ResourceId, textAt } from '@apimkit/model';
import { containerKind, kindWithApiRole, splitRevision } from '@apimkit/model/internal';
import { protectedKinds } from '../plan/guards.ts';

/** A resource that a pattern may match, and the text that is compared. */
export interface Candidate {
  /** Key of the resource. An operation may be described by a specification alone. */
  readonly key: string;
  readonly text: string;
}

/** One way to select resources: the text before the colon, and what it matches. */
export interface Selector {
  readonly prefix: string;
  /** What it selects, for help and documentation. */
  readonly selects: string;
  readonly example: string;
  /** Also selects what is below a match, its revisions, and its links. */
  readonly whole: boolean;
  candidates(artifacts: Artifacts): Iterable<Candidate>;
  /** Kinds that must be read to know what a pattern matches. */
  reaches(patterns: readonly string[]): readonly string[];
}

const tagKind = kindWithApiRole('groups').kind;

const trimmedPath = (path: string) => path.replaceAll(/^\/+|\/+$/g, '');

/** The names of an id without the number of a revision: `orders`, `orders/get`. */
const namesOf = ({ names }: ResourceId) =>
  Object.values(names)
    .map((name) => splitRevision(name).root)
    .join('/');

const each =
  (textOf: (resource: Resource) => string | undefined) =>
  (artifacts: Artifacts): readonly Candidate[] =>
    [...artifacts].flatMap((resource) => {
      const text = textOf(resource);
      return text === undefined ? [] : [{ key: resource.id.key, text }];
    });

/** The tags, and the owners of their links. */
function tagged(artifacts: Artifacts): readonly Candidate[] {
  return [...artifacts].flatMap(({ id }): readonly Candidate[] => {
    if (id.kind === tagKind) return [{ key: id.key, text: id.name }];
    const [placeholder] = Object.entries(id.entry.ends).find(([, kind]) => kind === tagKind) ?? [];
    if (placeholder === undefined || !id.entry.association) return [];
    return [{ key: id.key.split('/').slice(0, -2).join('/'), text: id.names[placeholder] ?? '' }];
  });
}

/** The selectors that mean more than the name of a resource. */
export const selectors: readonly Selector[] = [
  {
    prefix: tagKind,
    selects: 'what has the tag, and the tag itself',
    example: `${tagKind}:public`,
    whole: true,
    candidates: tagged,
    reaches: () => [],
  },
  {
    prefix: containerKind.kind,
    selects: 'a workspace with everything in it',
    example: `${containerKind.kind}:team-*`,
    whole: true,
    candidates: each(({ id }) => (id.kind === containerKind.kind ? id.name : id.workspace)),
    reaches: () => [],
  },
  {
    prefix: 'kind',
    selects: 'the resources of a kind, without what is below them',
    example: 'kind:backend',
    whole: false,
    candidates: each(({ id }) => id.kind),
    reaches: (patterns) =>
      kinds.map(({ kind }) => kind).filter((kind) => patterns.some((pattern) => wildcards(pattern)(kind))),
  },
  {
    prefix: 'path',
    selects: 'the APIs with this path at the gateway',
    example: 'path:shop/*',
    whole: true,
    candidates: each(({ id, payload }) =>
      id.entry.document === 'specification' ? trimmedPath(textAt(payload, 'properties.path') ?? '') : undefined,
    ),
    reaches: () => [],
  },
];

/** The selector for the name of a kind: `api:orders*`, `product:gold`, `named-value:host`. */
const selectorOf = (kind: string): Selector => ({
  prefix: kind,
  selects: `the resources of the kind ${kind} with this name, and what is below them`,
  example: `${kind}:orders*`,
  whole: true,
  candidates: each(({ id }) => (id.kind === kind ? namesOf(id) : undefined)),
  reaches: () => [kind],
});

/** The selector with a prefix; undefined for an unknown one. */
export const findSelector = (prefix: string): Selector | undefined =>
  selectors.find((one) => one.prefix === prefix) ?? (isKind(prefix) ? selectorOf(prefix) : undefined);

/** Every prefix, the usual ones first. */
export const prefixes: readonly string[] = [
  ...new Set([
    ...kinds.filter(({ document }) => document === 'specification').map(({ kind }) => kind),
    kindWithApiRole('offers').kind,
    ...selectors.map(({ prefix }) => prefix),
    ...kinds.map(({ kind }) => kind),
  ]),
];

/** The pattern of a selector in the spelling of its candidates: a path without slashes, a kind by any of its names. */
export function patternsOf({ prefix }: Selector, pattern: string): readonly string[] {
  if (prefix === 'path') return [trimmedPath(pattern)];
  const named = prefix === 'kind' ? protectedKinds(pattern) : [];
  return named.length > 0 ? named : [pattern];
}
