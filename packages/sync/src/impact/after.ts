import { Artifacts, putAt, type Resource, ResourceId, valueAt } from '@apimkit/model';
import { changeAt } from '@apimkit/model/internal';
import type { Step } from '../plan/types.ts';

/** The service before and after a plan. */
export interface Sides {
  readonly before: Artifacts;
  readonly after: Artifacts;
}

/**
 * The service after a plan, as far as it may be shown: values from outside of the files stay as they are on the service, and so
 * does what the files do not describe.
 */
export function sidesOf(
  steps: readonly Step[],
  { desired, live }: { readonly desired: Artifacts; readonly live: Artifacts },
): Sides {
  const leaving = new Set(
    steps.filter(({ op, tidies }) => op === 'delete' && !tidies).map(({ id }) => ResourceId.parse(id).key),
  );
  const imported = importedIn(steps);
  // The comparison of specifications is the most work, so only those that are imported take part.
  const shown = (one: Resource) => (imported.has(one.id.key) ? one : withoutSpecification(one));
  const wanted = [...desired].flatMap((one) => {
    const now = live.get(one.id);
    const visible = withoutMasked(one, now);
    return visible ? [shown(visible)] : [];
  });
  return {
    before: new Artifacts([...live].map(shown)),
    after: new Artifacts([...live].filter(({ id }) => !leaving.has(id.key)).map(shown)).with(wanted),
  };
}

const importedIn = (steps: readonly Step[]) =>
  new Set(steps.filter(({ specification }) => specification !== undefined).map(({ id }) => ResourceId.parse(id).key));

function withoutSpecification({ specification: _, ...rest }: Resource): Resource {
  return rest;
}

/** The resource with the masked values of the service; undefined for a new one whose document is masked. */
function withoutMasked(one: Resource, now: Resource | undefined): Resource | undefined {
  let visible: Resource = one;
  for (const path of one.masked ?? []) {
    const [top = ''] = path.split(/[[.]/);
    if (top === 'policy') {
      if (now?.policy === undefined) return undefined;
      visible = { ...visible, policy: now.policy };
    } else if (top === 'specification') visible = { ...withoutSpecification(visible), ...specificationOf(now) };
    else {
      const at = path.replace(/\[.*$/, '');
      const value = now && valueAt(now.payload, at);
      const payload =
        value === undefined ? changeAt(visible.payload, at, () => undefined) : putAt(visible.payload, at, value);
      visible = { ...visible, payload };
    }
  }
  return visible;
}

const specificationOf = (one: Resource | undefined) =>
  one?.specification === undefined ? {} : { specification: one.specification };
