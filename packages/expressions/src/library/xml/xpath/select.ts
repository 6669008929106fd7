import { argumentNull } from '../../../runtime/errors.ts';
import type { Run } from '../../../runtime/run.ts';
import type { XObject } from '../nodes.ts';
import { PathParser } from './parser.ts';
import { nodesOf } from './steps.ts';
import type { PathValue } from './values.ts';

/** Evaluates an XPath at a node. */
export function evaluatePath(
  run: Run,
  node: XObject,
  path: string | null,
  namespaces: ReadonlyMap<string, string> | null,
): PathValue {
  if (path === null) throw argumentNull('xpath');
  run.spend(path.length);
  return new PathParser(path).parse()({ run, node, position: 1, size: 1, namespaces });
}

/** The nodes that an XPath selects. */
export const selectNodes = (
  run: Run,
  node: XObject,
  path: string | null,
  namespaces: ReadonlyMap<string, string> | null,
): readonly XObject[] => nodesOf(evaluatePath(run, node, path, namespaces));
