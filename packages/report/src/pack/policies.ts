import type { EffectiveElement, EffectivePolicy } from '@apimkit/policy';
import type { ReportCall } from '../types.ts';
import type { PackedElement, Pipeline, Policies } from './packed.ts';

/** Packs effective policies: each element and each pipeline once, however many calls run it. */
export function packPolicies(calls: readonly ReportCall[]): Policies {
  const elements = new Table<PackedElement>();
  const pipelines = new Table<Pipeline>();
  // The elements of many calls are the same objects.
  const known = new WeakMap<EffectiveElement, number>();
  const indexOf = (element: EffectiveElement): number => {
    const found = known.get(element) ?? elements.add(packed(element, indexOf));
    known.set(element, found);
    return found;
  };
  const pipelineOf = ({ sections, problems }: EffectivePolicy) =>
    pipelines.add({
      sections: Object.fromEntries(
        Object.entries(sections).map(([name, all]) => [name, all.map(indexOf)]),
      ) as unknown as Pipeline['sections'],
      problems,
    });
  const packedCalls = calls.map(({ effective, ...call }) => ({ ...call, pipeline: pipelineOf(effective) }));
  return { elements: elements.rows, pipelines: pipelines.rows, calls: packedCalls };
}

const packed = (
  { name, tag, source, origin, children }: EffectiveElement,
  indexOf: (element: EffectiveElement) => number,
): PackedElement => ({
  name,
  tag,
  origin,
  ...(children || source === tag ? {} : { source }),
  ...(children ? { children: children.map(indexOf) } : {}),
});

/** Rows that are different from each other. */
class Table<Row> {
  readonly rows: Row[] = [];
  readonly #places = new Map<string, number>();

  add(row: Row): number {
    const key = JSON.stringify(row);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.rows.length);
    return this.rows.push(row) - 1;
  }
}
