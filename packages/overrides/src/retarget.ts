import { Artifacts, type Resource } from '@apimkit/model';
import { mapTexts, relativeArmId } from '@apimkit/model/internal';

const ofService =
  /^(\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.ApiManagement\/service\/[^/]+)(\/|$)/i;

/** The service that an id is in, or undefined when it is in none. */
export const serviceOf = (text: string) => ofService.exec(text)?.[1];

/**
 * Makes every id inside some API Management service the id of the same resource in the target: artifacts that were
 * extracted from one service carry its ids in pools, loggers, diagnostics, scopes, owners and releases.
 *
 * @param target ARM id of the service that is published to
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

/** Whether two texts mean the same, be they ids of one service or another. */
export const sameText = (one: string, other: string) =>
  one === other ||
  (serviceOf(one) !== undefined && relativeArmId(one).toLowerCase() === relativeArmId(other).toLowerCase());
