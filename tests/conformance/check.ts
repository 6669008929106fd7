import { type ContractMatch, checkResponse } from '@apimkit/contract';
import { linksIn } from './documents.ts';
import { notEchoed, sameItem } from './echo.ts';
import type { DocumentedResponse, Example } from './examples.ts';
import { PreconditionError, Preparation } from './prepare.ts';
import { itemPath, itemsIn, ownerOf, prepare } from './scenario.ts';
import { openTarget, type Received, type Target } from './target.ts';
import { type Fields, isFields } from './values.ts';

/** Sends the request of an example once for each of its documented responses. @returns what differs; none for an example that passes */
export async function problemsOf(example: Example): Promise<readonly string[]> {
  if (!example.operation) return ['not an operation on a service'];
  const all: string[] = [];
  for (const response of example.responses)
    for (const problem of await problemsWith(example, response)) all.push(`${response.status}: ${problem}`);
  return all;
}

async function problemsWith(example: Example, response: DocumentedResponse): Promise<readonly string[]> {
  const target = openTarget({ polls: response.status === 202 ? 1 : 0, links: linksIn(example.body) });
  const preparation = new Preparation(target);
  try {
    await prepare(example, response, preparation);
  } catch (error) {
    if (error instanceof PreconditionError) return [`precondition ${error.message}`];
    throw error;
  }
  return compare(example, response, await send(target, example), preparation);
}

function send(target: Target, { operation, path, query, body, ifMatch }: Example): Promise<Received> {
  const isRequired = operation?.ifMatch === 'required';
  const method = operation?.method ?? 'GET';
  return target.send({ method, path, query, body, ifMatch: ifMatch ?? (isRequired ? '*' : undefined) });
}

function compare(
  example: Example,
  documented: DocumentedResponse,
  { status, headers, body }: Received,
  preparation: Preparation,
): readonly string[] {
  const { operation } = example;
  if (!operation) return ['not an operation on a service'];
  if (status !== documented.status) return [`status ${status} ${status >= 400 ? JSON.stringify(body) : ''}`];
  const match: ContractMatch = { operation, names: {} };
  const schema = checkResponse(match, status, body).map(({ path, message }) => `schema ${path}: ${message}`);
  const missing = documented.headers.filter((name) => name === 'etag' && !headers.has(name));
  return [
    ...schema,
    ...missing.map((name) => `no header ${name}`),
    ...echoProblems(example, documented.body, body, preparation),
  ];
}

/** Without a body in the request, the resource has been created from the documented response. */
function echoProblems(
  { operation, path, body }: Example,
  documented: unknown,
  received: unknown,
  preparation: Preparation,
): readonly string[] {
  const items = itemsIn(documented);
  if (items) return items.flatMap((item) => itemProblems(itemPath(path, item), item, received, preparation));
  const owner = operation?.method === 'POST' ? preparation.sentTo(ownerOf(path)) : undefined;
  const sent = isFields(owner) ? owner.properties : (body ?? preparation.sentTo(path));
  return notEchoed(path, sent, documented, received).map((one) => `not echoed ${one}`);
}

function itemProblems(path: string, item: Fields, received: unknown, preparation: Preparation): readonly string[] {
  const sent = preparation.sentTo(path);
  if (sent === undefined) return [];
  const found = sameItem(item, itemsIn(received) ?? []);
  if (!found) return [`not listed ${String(item.name)}`];
  return notEchoed(path, sent, item, found).map((one) => `not echoed in the list ${one}`);
}
