import type { Fault, Seen } from '../../packages/sync/src/fixtures/faults.ts';

/** A fault by name, and the requests that it can strike. */
export interface NamedFault {
  readonly name: string;
  readonly fault: Fault;
  readonly strikes: (method: string, url: string) => boolean;
  /** The client tries again: struck once, a run goes on as if nothing had been. */
  readonly passes?: true;
  /** Faults that our code does not distinguish: a bounded run uses one of them for each path. */
  readonly group?: string;
}

const reads = (method: string) => method === 'GET';
const writes = (method: string) => !/^(GET|HEAD)$/.test(method);
const all = () => true;
const status = (name: string, code: number, word: string, message?: string): NamedFault => ({
  name,
  fault: { as: 'status', status: code, code: word, ...(message === undefined ? {} : { message }) },
  strikes: all,
});

/** Each way in which a request goes wrong. */
export const faults: readonly NamedFault[] = [
  { ...status('400', 400, 'ValidationError'), group: 'refused' },
  { ...status('401', 401, 'InvalidAuthenticationToken'), group: 'refused' },
  { ...status('403', 403, 'AuthorizationFailed'), group: 'refused' },
  status('404', 404, 'ResourceNotFound'),
  { ...status('405', 405, 'MethodNotAllowed'), group: 'refused' },
  status('409', 409, 'Conflict'),
  { ...status('409 of a lock', 409, 'PessimisticConcurrencyConflict'), passes: true },
  { ...status('412', 412, 'PreconditionFailed'), group: 'refused' },
  { ...status('429', 429, 'TooManyRequests'), passes: true },
  {
    ...status('500', 500, 'InternalServerError'),
    passes: true,
    // There it also means that the API or product has no wiki, so another attempt does not help: the files of the wiki are kept.
    strikes: (method, url) => !(method === 'GET' && /\/wikis\//.test(url)),
  },
  status('500 of a list', 500, 'InternalServerError', 'Request processing failed due to internal error.'),
  { ...status('503', 503, 'ServiceUnavailable'), passes: true },
  status('a refusal of the tier', 400, 'MethodNotAllowedInPricingTier'),
  { name: 'a page of a proxy', fault: { as: 'page' }, strikes: all },
  { name: 'an empty list', fault: { as: 'empty-list' }, strikes: reads },
  { name: 'a list without value', fault: { as: 'answer', body: '{}' }, strikes: reads, group: 'without content' },
  { name: 'nothing', fault: { as: 'answer', body: '' }, strikes: reads, group: 'without content' },
  { name: 'HTML', fault: { as: 'answer', status: 200, body: '<html></html>' }, strikes: all },
  { name: 'a cut body', fault: { as: 'cut-body' }, strikes: (method) => method !== 'HEAD', passes: true },
  { name: 'a reset before', fault: { as: 'reset-before' }, strikes: all, passes: true },
  { name: 'a reset after', fault: { as: 'reset-after' }, strikes: writes, passes: true },
  { name: 'no response', fault: { as: 'no-answer', effect: false }, strikes: all, passes: true },
  { name: 'no response, but the effect', fault: { as: 'no-answer', effect: true }, strikes: writes, passes: true },
  { name: 'a delay', fault: { as: 'delay', ms: 2 }, strikes: all, passes: true },
];

/** The path of a request with names left out: requests for things of a kind look alike. */
export function shapeOf({ method, url }: Pick<Seen, 'method' | 'url'>): string {
  const [path = '', query = ''] = url.split('?');
  const parts = path.replace(/^.*\/service\/[^/]+(\/workspaces\/[^/]+(?=\/))?/, '').split('/');
  const shape = parts.map((part, at) => (at % 2 === 0 && at > 0 && parts[at - 1] !== 'policies' ? '{}' : part));
  return `${method} ${shape.join('/')} ${query.replace(/&?api-version=.*/, '')}`.trim();
}
