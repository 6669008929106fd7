import { textAt } from '@apimkit/model';
import type { JsonObject } from '@apimkit/openapi';

/** Maximum size of a document behind a link, in bytes. */
const longest = 256 * 1024 * 1024;
/** Milliseconds until a server on this machine must have responded. */
const patience = 30_000;

/** Where documents behind links come from. */
export interface LinkSources {
  /** Documents by address. */
  readonly links: Readonly<Record<string, string>>;
  /** The exports of the emulator itself. */
  readonly published: (path: string) => Response | undefined;
  /** Default: that of the platform. */
  readonly fetch?: typeof fetch;
}

/**
 * Reads the document or policy at the address in a body: from the given documents, from an export, or from a server on this machine. No other
 * host is ever asked.
 *
 * @returns undefined when the body has no address, or the document cannot be read
 */
export async function linkedDocument(body: JsonObject, sources: LinkSources): Promise<string | undefined> {
  const format = textAt(body, 'properties.format')?.toLowerCase() ?? '';
  const address = textAt(body, 'properties.value') ?? '';
  if (!/-link(-json)?$/.test(format) || !URL.canParse(address)) return undefined;
  const known = Object.entries(sources.links).find(([link]) => link === address);
  if (known) return known[1];
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || !isLoopback(url.hostname)) return undefined;
  const own = sources.published(url.pathname);
  return own ? textOf(own) : textOf(await download(url, sources.fetch ?? fetch));
}

const isLoopback = (host: string) => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(host);

/** A redirect could lead to another host, so none is followed. */
async function download(url: URL, request: typeof fetch): Promise<Response | undefined> {
  try {
    return await request(url, { redirect: 'error', signal: AbortSignal.timeout(patience) });
  } catch {
    // The service reports every cause alike.
    return undefined;
  }
}

async function textOf(response: Response | undefined): Promise<string | undefined> {
  if (!response?.ok || Number(response.headers.get('content-length') ?? 0) > longest) return undefined;
  return response.text();
}
