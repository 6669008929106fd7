import { parseAddress } from '@apimkit/model';

/** What a tool sent: numbers of requests by method and kind, and the responses that reject something. */
export interface ToolLog {
  readonly requests: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly rejections: readonly string[];
}

/** Notes the requests of a tool. */
export class RequestNotes {
  readonly #counts = new Map<string, Map<string, number>>();
  readonly #rejections = new Map<string, number>();

  /** Wraps a handler. */
  over(respond: (request: Request) => Promise<Response>): (request: Request) => Promise<Response> {
    return async (request) => {
      const response = await respond(request);
      const kind = kindOf(new URL(request.url).pathname);
      const byKind = this.#counts.get(request.method) ?? new Map<string, number>();
      this.#counts.set(request.method, byKind.set(kind, (byKind.get(kind) ?? 0) + 1));
      if (response.status >= 400) await this.#reject(request.method, kind, response.clone());
      return response;
    };
  }

  async #reject(method: string, kind: string, response: Response): Promise<void> {
    const text = await response.text();
    const { code, message, details } = errorIn(text);
    const reasons = (details ?? []).map((one) => `${one.target}: ${one.message}`).join('; ');
    const line = `${method} ${kind}: ${response.status} ${code ?? ''} ${message ?? ''} ${reasons}`.trim();
    this.#rejections.set(line, (this.#rejections.get(line) ?? 0) + 1);
  }

  get log(): ToolLog {
    const sorted = <V>(map: ReadonlyMap<string, V>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      requests: Object.fromEntries(
        sorted(this.#counts).map(([method, kinds]) => [method, Object.fromEntries(sorted(kinds))]),
      ),
      rejections: sorted(this.#rejections).map(([line, count]) => (count === 1 ? line : `${line} (${count} times)`)),
    };
  }
}

interface ErrorBody {
  readonly code?: string;
  readonly message?: string;
  readonly details?: readonly { readonly target?: string; readonly message?: string }[] | null;
}

function errorIn(text: string): ErrorBody {
  try {
    return (JSON.parse(text) as { readonly error?: ErrorBody }).error ?? {};
  } catch {
    return {};
  }
}

/** The kind of resource that a path addresses, with a star for a list of them. */
function kindOf(path: string): string {
  const [, below] = /\/service\/[^/]+\/?(.*)$/i.exec(path) ?? [];
  if (below === undefined) return path.startsWith('/exports/') ? 'export' : 'other';
  if (below === '') return 'service';
  const address = parseAddress(below);
  if (!address) return below.replace(/\/[^/]+$/, '');
  return address.type === 'resource' ? address.id.kind : `${address.kind.kind} *`;
}
