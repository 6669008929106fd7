import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A comment or a pull request that was written. */
export interface Stored {
  readonly id: number;
  body: string;
  title?: string;
  readonly branch?: string;
  readonly base?: string;
}

/** The parts of the APIs of GitHub, Azure DevOps and GitLab that are used, on a free port. */
export interface ForgeServer {
  readonly url: string;
  readonly comments: Stored[];
  readonly pullRequests: Stored[];
  /** Requests that no route accepts, or without the token. */
  readonly rejected: string[];
  close(): Promise<void>;
}

interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

type Route = readonly [method: string, path: RegExp, reply: (call: Call, id: string) => unknown];

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/**
 * Starts a server.
 *
 * @param token that a request must have
 */
export async function startForge(token: string): Promise<ForgeServer> {
  const comments: Stored[] = [];
  const pullRequests: Stored[] = [];
  const rejected: string[] = [];
  const add = (list: Stored[], one: Omit<Stored, 'id'>) => {
    const stored = { id: list.length + 1, ...one };
    list.push(stored);
    return stored;
  };
  const change = (list: Stored[], id: string, { body, title }: { body: string; title?: string }) => {
    const found = list.find((one) => String(one.id) === id);
    if (!found) throw new Error(`no ${id}`);
    found.body = body;
    if (title !== undefined) found.title = title;
    return found;
  };
  const open = (branch: string | null, base: string | null) =>
    pullRequests.filter((one) => one.branch === branch && one.base === base);

  const githubComment = ({ id, body }: Stored) => ({ id, body, html_url: `${url}/comment/${id}` });
  const githubPull = ({ id }: Stored) => ({ number: id, html_url: `${url}/pull/${id}` });
  const gitlabPull = ({ id }: Stored) => ({ iid: id, web_url: `${url}/merge_requests/${id}` });
  const routes: readonly Route[] = [
    ['GET', /^\/repos\/o\/r\/issues\/7\/comments$/, () => comments.map(githubComment)],
    [
      'POST',
      /^\/repos\/o\/r\/issues\/7\/comments$/,
      ({ body }) => githubComment(add(comments, { body: textOf(body.body) })),
    ],
    [
      'PATCH',
      /^\/repos\/o\/r\/issues\/comments\/(\d+)$/,
      ({ body }, id) => githubComment(change(comments, id, { body: textOf(body.body) })),
    ],
    [
      'GET',
      /^\/repos\/o\/r\/pulls$/,
      ({ query }) => open(query.get('head')?.split(':')[1] ?? '', query.get('base')).map(githubPull),
    ],
    [
      'POST',
      /^\/repos\/o\/r\/pulls$/,
      ({ body }) =>
        githubPull(
          add(pullRequests, {
            title: textOf(body.title),
            body: textOf(body.body),
            branch: textOf(body.head),
            base: textOf(body.base),
          }),
        ),
    ],
    [
      'PATCH',
      /^\/repos\/o\/r\/pulls\/(\d+)$/,
      ({ body }, id) => githubPull(change(pullRequests, id, { title: textOf(body.title), body: textOf(body.body) })),
    ],

    [
      'GET',
      /^\/c\/p\/_apis\/git\/repositories\/r\/pullRequests\/7\/threads$/,
      () => ({ value: comments.map(({ id, body }) => ({ id, comments: [{ id, content: body }] })) }),
    ],
    [
      'POST',
      /^\/c\/p\/_apis\/git\/repositories\/r\/pullRequests\/7\/threads$/,
      ({ body }) => {
        const [first] = body.comments as readonly { readonly content: string }[];
        return { id: add(comments, { body: first?.content ?? '' }).id };
      },
    ],
    [
      'PATCH',
      /^\/c\/p\/_apis\/git\/repositories\/r\/pullRequests\/7\/threads\/\d+\/comments\/(\d+)$/,
      ({ body }, id) => change(comments, id, { body: textOf(body.content) }),
    ],
    [
      'GET',
      /^\/c\/p\/_apis\/git\/repositories\/r\/pullrequests$/,
      ({ query }) => ({
        value: open(
          shortName(query.get('searchCriteria.sourceRefName')),
          shortName(query.get('searchCriteria.targetRefName')),
        ).map(({ id }) => ({ pullRequestId: id })),
      }),
    ],
    [
      'POST',
      /^\/c\/p\/_apis\/git\/repositories\/r\/pullrequests$/,
      ({ body }) => ({
        pullRequestId: add(pullRequests, {
          title: textOf(body.title),
          body: textOf(body.description),
          branch: shortName(textOf(body.sourceRefName)),
          base: shortName(textOf(body.targetRefName)),
        }).id,
      }),
    ],
    [
      'PATCH',
      /^\/c\/p\/_apis\/git\/repositories\/r\/pullrequests\/(\d+)$/,
      ({ body }, id) => change(pullRequests, id, { title: textOf(body.title), body: textOf(body.description) }),
    ],

    ['GET', /^\/projects\/1\/merge_requests\/7\/notes$/, () => comments.map(({ id, body }) => ({ id, body }))],
    [
      'POST',
      /^\/projects\/1\/merge_requests\/7\/notes$/,
      ({ body }) => ({ id: add(comments, { body: textOf(body.body) }).id }),
    ],
    [
      'PUT',
      /^\/projects\/1\/merge_requests\/7\/notes\/(\d+)$/,
      ({ body }, id) => change(comments, id, { body: textOf(body.body) }),
    ],
    [
      'GET',
      /^\/projects\/1\/merge_requests$/,
      ({ query }) => open(query.get('source_branch'), query.get('target_branch')).map(gitlabPull),
    ],
    [
      'POST',
      /^\/projects\/1\/merge_requests$/,
      ({ body }) =>
        gitlabPull(
          add(pullRequests, {
            title: textOf(body.title),
            body: textOf(body.description),
            branch: textOf(body.source_branch),
            base: textOf(body.target_branch),
          }),
        ),
    ],
    [
      'PUT',
      /^\/projects\/1\/merge_requests\/(\d+)$/,
      ({ body }, id) =>
        gitlabPull(change(pullRequests, id, { title: textOf(body.title), body: textOf(body.description) })),
    ],
  ];

  const server = createServer((request, response) => void serve(request, response));
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', url);
    const content = await text(request);
    const call = { method: request.method ?? '', path, query, body: content === '' ? {} : JSON.parse(content) };
    const isSigned = request.headers.authorization === `Bearer ${token}` || request.headers['private-token'] === token;
    const route = routes.find(([method, pattern]) => method === call.method && pattern.test(path));
    if (!route || !isSigned) rejected.push(`${call.method} ${path}`);
    const status = isSigned ? (route ? 200 : 404) : 401;
    const body = route && isSigned ? route[2](call, route[1].exec(path)?.[1] ?? '') : { message: 'Rejected' };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    comments,
    pullRequests,
    rejected,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const shortName = (ref: string | null) => (ref ?? '').replace(/^refs\/heads\//, '');
