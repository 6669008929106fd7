import type { ContextRequest, ContextResponse } from '../../context.ts';
import { declareType } from '../../types/declare.ts';
import { certificateOf } from '../cryptography/certificate.ts';
import { BodyValue } from './body.ts';
import { ContextValue, reads, wrapped } from './facts.ts';
import { headersOf, textsOf } from './fields.ts';
import { UrlValue } from './url.ts';

/** `IRequest`. */
export class RequestValue extends ContextValue<ContextRequest> {}

/** `IResponse`. */
export class ResponseValue extends ContextValue<ContextResponse> {}

export const messageTypes = [
  declareType({
    name: 'IRequest',
    kind: 'interface',
    instances: RequestValue,
    members: {
      'IMessageBody Body { get; }': reads<ContextRequest>(({ body }) => wrapped(BodyValue, body)),
      'X509Certificate2 Certificate { get; }': reads<ContextRequest>(({ certificate }, run) =>
        certificateOf(run, certificate),
      ),
      'IReadOnlyDictionary<string, string[]> Headers { get; }': reads<ContextRequest>(({ headers }, run) =>
        headersOf(run, headers),
      ),
      'string IpAddress { get; }': reads<ContextRequest>(({ ipAddress }) => ipAddress),
      'IReadOnlyDictionary<string, string> MatchedParameters { get; }': reads<ContextRequest>(
        ({ matchedParameters }, run) => textsOf(run, matchedParameters),
      ),
      'string Method { get; }': reads<ContextRequest>(({ method }) => method),
      'IUrl OriginalUrl { get; }': reads<ContextRequest>(({ originalUrl }) => wrapped(UrlValue, originalUrl)),
      'IUrl Url { get; }': reads<ContextRequest>(({ url }) => wrapped(UrlValue, url)),
    },
  }),
  declareType({
    name: 'IResponse',
    kind: 'interface',
    instances: ResponseValue,
    members: {
      'IMessageBody Body { get; }': reads<ContextResponse>(({ body }) => wrapped(BodyValue, body)),
      'IReadOnlyDictionary<string, string[]> Headers { get; }': reads<ContextResponse>(({ headers }, run) =>
        headersOf(run, headers),
      ),
      'int StatusCode { get; }': reads<ContextResponse>(({ statusCode }) => statusCode),
      'string StatusReason { get; }': reads<ContextResponse>(({ statusReason }) => statusReason),
    },
  }),
];
