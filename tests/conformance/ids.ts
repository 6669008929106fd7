/** The service that every example is sent to. */
export const service =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg1/providers/Microsoft.ApiManagement/service/apimService1';

const armId =
  /^\/?subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.ApiManagement\/service\/[^/]+(?=\/|$)/i;

/** A value in which every ARM id below a service is relative to it: `/apis/pets`. */
export const relativeIds = (value: unknown): unknown => mapTexts(value, (text) => text.replace(armId, ''));

/** A value in which every ARM id is below the service of the tests. */
export const adaptIds = (value: unknown): unknown => mapTexts(value, (text) => text.replace(armId, service));

function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, map)]));
}

/** A name as a segment of a URL. `;` and `=` stay as they are in `pets;rev=2`. */
export const encodeSegment = (name: string): string =>
  encodeURIComponent(name).replaceAll('%3B', ';').replaceAll('%3D', '=').replaceAll('%40', '@');
