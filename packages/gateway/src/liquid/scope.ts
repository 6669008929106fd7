import type { ContextUrl } from '@apimkit/expressions';
import { Drop } from 'liquidjs';
import type { Fields } from '../message/fields.ts';
import { decoded, queryPairs } from '../message/query.ts';
import type { Call } from '../pipeline/call.ts';
import { liquidBody } from './body.ts';

/** What a template reads: `body` and `context` (set-body-policy, "Using Liquid templates with set-body"). */
export function liquidScope(call: Call): object {
  const { api, operation, product, subscriber, request, response } = call;
  const message = call.message;
  return {
    body: message.body && liquidBody(message.body, message.headers),
    context: {
      Api: {
        Id: api.context.id,
        Name: api.context.name,
        Path: api.context.path,
        Version: api.context.version,
        Revision: api.context.revision,
      },
      Operation: operation && {
        Id: operation.name,
        Name: operation.context.name,
        Method: operation.method,
        UrlTemplate: operation.context.urlTemplate,
      },
      Product: product && { Id: product.name, Name: product.context.name },
      Subscription: subscriber.subscription && {
        Id: subscriber.subscription.id,
        Name: subscriber.subscription.name,
        Key: subscriber.subscription.key,
      },
      User: subscriber.user && {
        Id: subscriber.user.id,
        Email: subscriber.user.email,
        FirstName: subscriber.user.firstName,
        LastName: subscriber.user.lastName,
      },
      Request: {
        Method: request.method,
        Url: urlOf(request.url),
        OriginalUrl: urlOf(request.originalUrl),
        OriginalMethod: call.method,
        IpAddress: request.ipAddress,
        HasBody: request.body !== undefined,
        MatchedParameters: request.matchedParameters,
        Headers: headersOf(request.headers),
      },
      Response: response && {
        StatusCode: response.statusCode,
        StatusMessage: response.statusReason,
        Headers: headersOf(response.headers),
      },
      Variables: Object.fromEntries([...call.variables].map(([name, value]) => [name, call.values.toJson(value)])),
      RequestId: call.id,
    },
  };
}

/** Headers by name, without case; a loop reads `Key` and `Value`. */
class LiquidHeaders extends Drop {
  readonly #headers: Fields;
  constructor(headers: Fields) {
    super();
    this.#headers = headers;
  }
  override liquidMethodMissing(name: string | number): string | undefined {
    return this.#headers.get(String(name));
  }
  *[Symbol.iterator](): Iterator<object> {
    for (const [Key, values] of this.#headers) yield { Key, Value: values.join(', ') };
  }
}

const headersOf = (headers: Fields) => new LiquidHeaders(headers);

const urlOf = ({ scheme, host, port, path, queryString }: ContextUrl) => ({
  Scheme: scheme,
  Host: host,
  Port: port,
  Path: path,
  QueryString: queryString,
  Query: Object.fromEntries(queryPairs(queryString).map(([name, value]) => [decoded(name), decoded(value ?? '')])),
});
