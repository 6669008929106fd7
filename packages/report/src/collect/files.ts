import { blastRadii, dependencyGraph } from '@apimkit/graph';
import type { Artifacts, FileTree } from '@apimkit/model';
import type { ReportData } from '../types.ts';
import { callsIn } from './calls.ts';
import { inventoryOf } from './inventory.ts';

/** The parts of a report that follow from files alone. */
export type FilesOverview = Required<Pick<ReportData, 'inventory' | 'calls' | 'graph' | 'effects'>>;

/**
 * Returns the parts of a report that follow from files alone: the inventory, the policies of each call, the dependencies, and what a change
 * of each resource affects.
 *
 * @param artifacts those of the files or of an environment
 * @param tree their files, for the lines of policies
 * @example
 * reportPage({ title: 'shop', ...filesOverview(artifacts, tree) });
 */
export function filesOverview(artifacts: Artifacts, tree?: FileTree): FilesOverview {
  const graph = dependencyGraph(artifacts, { tree });
  const effectOf = blastRadii(artifacts);
  const inFiles = graph.nodes.filter(({ origin }) => origin === 'files');
  return {
    inventory: inventoryOf(artifacts),
    calls: callsIn(artifacts),
    graph,
    effects: Object.fromEntries(inFiles.map(({ id }) => [id, effectOf(id)])),
  };
}
