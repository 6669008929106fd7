import { count } from '@apimkit/diagnostics';
import type { CodeLens, Location } from 'vscode-languageserver';
import type { RepositoryState } from '../repository-state.ts';
import { operationPlaces } from './operations.ts';

const start = { line: 0, character: 0 };

/** The command of a lens; clients show the locations: `(uri, position, locations)`. */
export const showUsers = 'apimkit.showUsers';

/** How many operations a change of a file affects, above its first line. */
export async function lensesOf(state: RepositoryState, path: string | undefined): Promise<readonly CodeLens[]> {
  if (path === undefined) return [];
  const resource = state.resourceOf(path);
  const isShown = resource && (resource.policy !== undefined || resource.id.entry.policyRole !== undefined);
  if (!resource || !isShown) return [];
  const { blastRadius } = await import('@apimkit/graph');
  const { operations, all } = blastRadius(state.artifacts, resource.id.toString());
  const locations = await locationsOf(state, operations);
  const title = `Used by ${count(operations.length, 'operation')}${all ? ' of all APIs' : ''}`;
  return [
    {
      range: { start, end: start },
      command: { title, command: showUsers, arguments: [state.uriOf(path), start, locations] },
    },
  ];
}

async function locationsOf(state: RepositoryState, ids: readonly string[]): Promise<readonly Location[]> {
  const places = operationPlaces(state);
  return ids.flatMap((id) => {
    const place = places.get(id);
    return place ? [place] : [];
  });
}
