import type { GraphNode } from '@apimkit/graph';
import type { ReportApi, ReportOperation } from '../types.ts';
import { once, part } from './data.ts';

/** The APIs by id. */
export const apisById = once(
  (): ReadonlyMap<string, ReportApi> => new Map((part('inventory')?.apis ?? []).map((api) => [api.id, api])),
);

/** The operations by id, with their APIs. */
export const operationsById = once(
  (): ReadonlyMap<string, { readonly api: ReportApi; readonly operation: ReportOperation }> =>
    new Map(
      (part('inventory')?.apis ?? []).flatMap((api) =>
        api.operations.map((operation) => [operation.id, { api, operation }] as const),
      ),
    ),
);

/** The nodes of the dependency graph by id, and by the ids of their parts. */
export const nodesById = once(() => {
  const { nodes } = part('resources') ?? { nodes: [] };
  return new Map([
    ...nodes.flatMap((node) => node.parts.map((id) => [id, node] as const)),
    ...nodes.map((node) => [node.id, node] as const),
  ]);
});

/** Title and version of a node; its id if it has no title. */
export const nodeTitle = ({ id, title, version }: Pick<GraphNode, 'id' | 'title' | 'version'>): string =>
  [title || id, version].filter((one) => one !== undefined).join(' ');

/** Title, version and revision of an API. */
export const apiTitle = ({ title, version, revision, isCurrent }: ReportApi): string =>
  [title, version, isCurrent || revision === undefined ? undefined : `(revision ${revision})`]
    .filter((one) => one !== undefined)
    .join(' ');
