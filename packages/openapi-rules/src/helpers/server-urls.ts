import { itemsOf, type OpenapiDocument, objectOf, stringOf } from '@apimkit/openapi/document';

/** The URLs of the servers of OpenAPI 3 in order; undefined for a server without one. */
export const serverUrls = ({ root }: OpenapiDocument): readonly (string | undefined)[] =>
  itemsOf(root.servers).map((server) => stringOf(objectOf(server).url));

/** True for a URL with http or https. */
export const isAbsoluteUrl = (url: string | undefined): boolean => /^https?:\/\//i.test(url ?? '');

/** True for an unencrypted URL of another host. */
export const isUnencrypted = (url: unknown): boolean => /^http:\/\/(?!localhost\b|127\.)/i.test(stringOf(url) ?? '');
