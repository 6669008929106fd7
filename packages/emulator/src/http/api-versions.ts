import { Refusal } from './reply.ts';

/** The versions of the REST API of API Management (Azure/azure-rest-api-specs, `specification/apimanagement`). */
export const publishedVersions: readonly string[] = [
  '2016-07-07',
  '2016-10-10',
  '2017-03-01',
  '2018-01-01',
  '2018-06-01-preview',
  '2019-01-01',
  '2019-12-01',
  '2019-12-01-preview',
  '2020-06-01-preview',
  '2020-12-01',
  '2021-01-01-preview',
  '2021-04-01-preview',
  '2021-08-01',
  '2021-12-01-preview',
  '2022-04-01-preview',
  '2022-08-01',
  '2022-09-01-preview',
  '2023-03-01-preview',
  '2023-05-01-preview',
  '2023-09-01-preview',
  '2024-05-01',
  '2024-06-01-preview',
  '2024-10-01-preview',
  '2025-03-01-preview',
  '2025-09-01-preview',
];
const newest = publishedVersions.at(-1) ?? '';

/** Rejects a request without an api-version, or with one that was never published. Later versions are accepted. */
export function checkApiVersion(version: string | null): void {
  if (!version)
    throw new Refusal(
      400,
      'MissingApiVersionParameter',
      'The api-version query parameter (?api-version=) is required for all requests.',
    );
  const isLater = /^\d{4}-\d{2}-\d{2}(-preview)?$/.test(version) && version > newest;
  if (!isLater && !publishedVersions.includes(version.toLowerCase()))
    throw new Refusal(
      400,
      'InvalidApiVersionParameter',
      `The api-version '${version}' is invalid. The supported versions are '${publishedVersions.join(',')}'.`,
    );
}
