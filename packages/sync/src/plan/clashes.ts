import type { Diagnostic } from '@apimkit/diagnostics';
import { type Artifacts, clash, type Resource, uniqueKeyOf } from '@apimkit/model';
import { syncMessages } from '../messages.ts';

/** Resources of the files that the service refuses beside each other: each is named once, with the one before it. */
export function clashProblems(desired: Artifacts): readonly Diagnostic[] {
  const claims = Map.groupBy(desired, (one) => `${one.id.kind} ${uniqueKeyOf(one) ?? ''}`);
  return [...claims.values()].flatMap((alike) =>
    alike.flatMap((one, index) => {
      const other = alike.slice(0, index).find((before) => clash(one, before));
      return other ? [clashProblem(one, other)] : [];
    }),
  );
}

function clashProblem({ id, files = [] }: Resource, other: Resource): Diagnostic {
  const property = id.entry.unique?.path.replace('properties.', '') ?? '';
  return syncMessages.report(
    'clash',
    { what: id.toString(), other: other.id.toString(), property },
    { resource: id.toString(), ...(files[0] === undefined ? {} : { file: files[0] }) },
  );
}
