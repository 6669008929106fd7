import { Artifacts, type Resource } from '@apimkit/model';
import { mapTexts, relativeArmId } from '@apimkit/model/internal';

const ofService =
  /^(\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.ApiManagement\/service\/[^/]+)(\/|$)/i;

/** Returns the service that contains an id, or undefined. */
export const serviceOf = (text: string) => ofService.exec(text)?.[1];

/**
 * Replaces every id inside of an API Management service with the id of the same resource in the target: artifacts that were
 * extracted from one service contain its ids in pools, loggers, diagnostics, scopes, owners and releases.
 *
 * @param target ARM id of the target service
 */
export function retarget(artifacts: Artifacts, target: string): Artifacts {
  const moved = (text: string) => {
    const service = serviceOf(text);
    return service === undefined || service.toLowerCase() === target.toLowerCase()
      ? text
      : `${target}${text.slice(service.length)}`;
  };
  return new Artifacts(
    [...artifacts].map((resource): Resource => {
      const payload = mapTexts(resource.payload, moved);
      return JSON.stringify(payload) === JSON.stringify(resource.payload)
        ? resource
        : { ...resource, payload: payload as Resource['payload'] };
    }),
  );
}

/** Whether two texts are equal, ignoring the service in ids. */
export const sameText = (one: string, other: string) =>
  one === other ||
  (serviceOf(one) !== undefined && relativeArmId(one).toLowerCase() === relativeArmId(other).toLowerCase());
