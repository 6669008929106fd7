import type { Reply } from '../http/reply.ts';
import type { Store } from '../store.ts';
import type { Stored } from '../stored.ts';
import { exportOf } from './export.ts';

/** What an export needs from its service. */
interface Exporting {
  /** ARM id of the service. */
  readonly service: string;
  readonly store: Store;
  /** Makes a text available for a while. @returns its absolute path */
  readonly publish: (text: string, mediaType: string) => string;
}

/** The reply to the export of an API: the document itself for an inline format, otherwise a link to it. */
export function exportReply(
  stored: Stored,
  { query, origin }: { readonly query: URLSearchParams; readonly origin: string },
  { service, store, publish }: Exporting,
): Reply {
  const { text, mediaType, responseFormat } = exportOf(stored, store, query.get('format') ?? '');
  if (responseFormat === undefined) return { status: 200, body: text, headers: { 'content-type': mediaType } };
  const facts = { format: responseFormat, value: { link: new URL(publish(text, mediaType), origin).href } };
  // In a workspace, Azure/apiops reads the link below `properties`, and Azure/apiops-cli at the top.
  const more = stored.id.workspace === undefined ? {} : { properties: facts };
  return { status: 200, body: { id: `${service}/${stored.id.path}`, ...facts, ...more } };
}
