import { putAt, type Resource, textAt, valueAt } from '@apimkit/model';
import { digitsOf } from '../made-up.ts';
import { passes } from './conditions.ts';

const vault = 'properties.keyVault';
const thumbprint = 'properties.thumbprint';

/**
 * A resource with the read-only properties that the service adds to what a client writes: the result of reading a vault, what a
 * certificate contains, and what its kind declares. Certificates are not decoded: their facts depend on the data only.
 *
 * @param now time of the write, as ISO 8601
 */
export function withFacts(resource: Resource, now: string): Resource {
  const { entry, name } = resource.id;
  const facts = [
    ...entry.made.flatMap(({ when, values }) =>
      when === undefined || passes(when, entry, resource.payload) ? Object.entries(values) : [],
    ),
    ...(entry.nameReturnedAt === undefined
      ? []
      : [[entry.nameReturnedAt, `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`] as const]),
    ...(hasVault(resource) ? [[`${vault}.lastStatus`, { code: 'Success', timeStampUtc: now }] as const] : []),
    ...(entry.readOnly.includes(thumbprint) ? certificateFacts(resource) : []),
  ];
  return { ...resource, payload: facts.reduce((kept, [path, value]) => putAt(kept, path, value), resource.payload) };
}

/** True for a resource whose secret is in a vault. */
export const hasVault = ({ id, payload }: Resource): boolean =>
  id.entry.readOnly.includes(`${vault}.lastStatus`) && valueAt(payload, `${vault}.secretIdentifier`) !== undefined;

function certificateFacts({ id, payload }: Resource): readonly (readonly [string, string])[] {
  const data = textAt(payload, 'properties.data') ?? textAt(payload, `${vault}.secretIdentifier`) ?? id.path;
  return [
    ['properties.subject', `CN=${id.name}`],
    [thumbprint, digitsOf(data, 40).toUpperCase()],
    ['properties.expirationDate', '2037-01-01T07:00:00Z'],
  ];
}
