import type { ContextBody, ContextResponse, ExpressionContext, Value } from '@apimkit/expressions';
import type { ContextFile } from './contexts.ts';
import { milliseconds } from './host.ts';
import type { ResponseFile } from './record.ts';

/** A context of a file, new for each evaluation: reading a body consumes it. */
export function contextOf(file: ContextFile, variables: ReadonlyMap<string, Value>): ExpressionContext {
  const { request, subscription, user, response, product, deployment } = file;
  return {
    ...file,
    product: product && { ...product },
    timestamp: milliseconds(file.timestamp),
    subscription: subscription && {
      ...subscription,
      createdDate: milliseconds(subscription.createdDate),
      startDate: time(subscription.startDate),
      endDate: time(subscription.endDate),
    },
    user: user && { ...user, registrationDate: milliseconds(user.registrationDate) },
    deployment: {
      ...deployment,
      certificates: Object.fromEntries(
        Object.entries(deployment.certificates).map(([name, text]) => [name, bytes(text)]),
      ),
    },
    request: {
      ...request,
      body: request.body === undefined ? undefined : bodyOf(request.body),
      certificate: request.certificate === undefined ? undefined : bytes(request.certificate),
    },
    response: response && responseOf(response),
    variables,
    trace() {
      // Messages are not part of the records.
    },
  };
}

/** A response of a file. */
export const responseOf = (file: ResponseFile): ContextResponse => ({ ...file, body: bodyOf(file.body ?? '') });

function bodyOf(text: string): ContextBody {
  let content = new TextEncoder().encode(text);
  return {
    read(preserveContent) {
      const read = content;
      if (!preserveContent) content = new Uint8Array();
      return read;
    },
  };
}

const time = (text: string | undefined) => (text === undefined ? undefined : milliseconds(text));

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));
