import { type Artifacts, ancestorsOf, ResourceId } from '@apimkit/model';
import { describesOperation } from '@apimkit/model/internal';
import type { Step } from '../types.ts';

/** Turns `keep` into `update` for operations that an import resets: no specification can express all of their properties. */
export function withResets(steps: readonly Step[], desired: Artifacts): readonly Step[] {
  const imported = new Set(
    steps.filter(({ imports, op }) => imports && op !== 'keep').map(({ id }) => ResourceId.parse(id).key),
  );
  if (imported.size === 0) return steps;
  return steps.map((step) => {
    if (step.op !== 'keep') return step;
    const id = ResourceId.parse(step.id);
    const isReset = describesOperation(desired, id) && ancestorsOf(id).some(({ key }) => imported.has(key));
    return isReset ? { ...step, op: 'update' as const, because: 'the import of the specification resets it' } : step;
  });
}
