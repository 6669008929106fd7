import { canonical, type Resource } from '@apimkit/model';
import { importOptions } from '@apimkit/model/internal';
import { importSpecification, type JsonObject } from '@apimkit/openapi';
import type { SpecificationDifference } from '../plan/types.ts';
import { specificationDifferences } from './spec-diff.ts';

/**
 * The differences between the specifications of an API on the service and in the files.
 *
 * @param before what is compared of the one on the service; undefined if nothing is
 */
export function specificationChanges(
  live: Resource,
  desired: Resource,
  before: JsonObject | undefined,
): readonly SpecificationDifference[] {
  return specificationDifferences(
    { stored: before, schemas: schemasOf(live) },
    { stored: canonical(desired).specification, schemas: schemasOf(desired) },
  );
}

const schemasOf = (resource: Resource) =>
  resource.specification ? importSpecification(resource.specification, importOptions(resource)).schemas : {};
