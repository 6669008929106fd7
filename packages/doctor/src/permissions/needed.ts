import { type Artifacts, armPath, kinds } from '@apimkit/model';

const service = 'Microsoft.ApiManagement/service';

/** The resource type of a path below the service: names are at its odd places. */
const typeAt = (path: string): string => [service, ...path.split('/').filter((_, index) => index % 2 === 0)].join('/');

/** The actions that a run needs, by what they are for. */
export interface NeededActions {
  readonly read: readonly string[];
  readonly write: readonly string[];
  readonly delete: readonly string[];
  /** Actions that return secrets, so that they can be compared. */
  readonly secrets: readonly string[];
}

/**
 * Returns the actions for the resources of the artifacts. A run reads every kind that the tier has.
 *
 * @param artifacts without them: for all kinds that are published by default
 * @param tier `sku.name` of the service
 */
export function neededActions(artifacts: Artifacts | undefined, tier: string | undefined): NeededActions {
  const present = kinds.filter(
    ({ capture, absentIn = [], perhapsAbsentIn = [], scopes }) =>
      capture === 'default' &&
      scopes.includes('service') &&
      (tier === undefined || ![...absentIn, ...perhapsAbsentIn].includes(tier)),
  );
  const all = present.map(({ arm, secretAction }) => ({ type: typeAt(arm), secretAction }));
  const published = artifacts
    ? [...artifacts].map(({ id }) => ({ type: typeAt(armPath(id)), secretAction: id.entry.secretAction }))
    : all;
  const actions = (types: readonly { readonly type: string }[], verb: string) =>
    unique(types.map(({ type }) => `${type}/${verb}`));
  return {
    read: [`${service}/read`, ...actions(all, 'read')],
    write: actions(published, 'write'),
    delete: actions(published, 'delete'),
    secrets: unique(
      published.flatMap(({ type, secretAction }) =>
        secretAction === undefined ? [] : [`${type}/${secretAction}/action`],
      ),
    ),
  };
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();
