import type { Server } from '@apimkit/openapi/document';

/** Servers without trailing slashes in their URLs, which make no difference for clients. */
export const trimmed = (servers: readonly Server[]): readonly Server[] =>
  servers.map((server) => ({ ...server, url: server.url.replace(/\/+$/, '') || '/' }));
