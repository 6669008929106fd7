import { createHash } from 'node:crypto';
import { type RemoteRuleset, RulesetError } from './source.ts';

/**
 * A `fetch` that responds only for allowed addresses, and only with the text that they are pinned to: rulesets contain code.
 *
 * @throws {RulesetError} by the returned function, for any other address or text
 */
export function pinnedFetch(allowed: readonly RemoteRuleset[]): typeof fetch {
  return async (input) => {
    const url = input instanceof Request ? input.url : String(input);
    const pinned = allowed.find((one) => one.url === url);
    if (!pinned)
      throw new RulesetError(
        `${url} is extended, but rulesets of the web are off; allow it with its hash: lint.specifications.remote: [{ url: ${url}, sha256: … }]`,
      );
    const response = await fetch(url);
    if (!response.ok) throw new RulesetError(`${url} cannot be fetched: the status is ${response.status}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    const found = createHash('sha256').update(bytes).digest('hex');
    if (found !== pinned.sha256.toLowerCase())
      throw new RulesetError(
        `${url} has changed: its SHA-256 is ${found}, and ${pinned.sha256} is allowed; read it before you allow it`,
      );
    return new Response(bytes, { headers: response.headers });
  };
}
