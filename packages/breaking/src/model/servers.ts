import type { Server } from '@apimkit/openapi/document';

/** Servers without slashes at the end of their URLs: clients cannot tell the difference. */
export const trimmed = (servers: readonly Server[]): readonly Server[] =>
  servers.map((server) => ({ ...server, url: server.url.replace(/\/+$/, '') || '/' }));
