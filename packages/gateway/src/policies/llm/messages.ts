import { isObject, type Json, type JsonObject } from '@apimkit/openapi';
import type { Body } from '../../message/body.ts';

/** What a request of a language model asks. */
export interface Prompt {
  readonly text: string;
  readonly isStreaming: boolean;
  /** Messages of a dialog, with their roles. */
  readonly messages: readonly { readonly role: string; readonly text: string }[];
}

/** Reads the body of a request: messages of a dialog, a prompt, or the input of embeddings and responses. */
export function promptOf(body: Body | undefined): Prompt {
  const content = jsonOf(body);
  const messages = [content.messages, content.input].flatMap((list) =>
    Array.isArray(list)
      ? list.filter(isMessage).map((one) => ({ role: String(one.role), text: textOf(one.content ?? null) }))
      : [],
  );
  const others = messages.length > 0 ? [] : [content.prompt, content.input].map((one) => textOf(one ?? null));
  const all = [textOf(content.instructions ?? null), ...messages.map(({ text }) => text), ...others];
  return { text: all.filter((one) => one !== '').join('\n'), isStreaming: content.stream === true, messages };
}

/** The text of a completion: of the choices of a response, or of the parts of a stream. */
export function completionOf(body: Body): string {
  return eventsOf(body).flatMap(choicesOf).join('');
}

/** The objects of a response: one, or those of the events of a stream. */
export function eventsOf(body: Body): readonly JsonObject[] {
  if (!/^\s*(data|event):/.test(body.text)) return [jsonOf(body)];
  const lines = body.text.split('\n').filter((line) => line.startsWith('data:'));
  return lines.map((line) => parsed(line.slice('data:'.length)));
}

function choicesOf(event: JsonObject): readonly string[] {
  const choices = Array.isArray(event.choices) ? event.choices.map(objectOf) : [];
  return choices.map(({ message, delta, text }) =>
    textOf(objectOf(message).content ?? objectOf(delta).content ?? text ?? null),
  );
}

/** The text of a content: a text, or a list of parts with texts. */
function textOf(content: Json): string {
  if (typeof content === 'string') return content;
  if (Array.isArray(content)) return content.map((part) => textOf(part as Json)).join('\n');
  return isObject(content) ? textOf(content.text ?? content.content ?? null) : '';
}

const isMessage = (one: unknown): one is JsonObject =>
  isObject(one as Json) && typeof (one as JsonObject).role === 'string';

const objectOf = (value: unknown): JsonObject => (isObject(value as Json) ? (value as JsonObject) : {});

const jsonOf = (body: Body | undefined): JsonObject => parsed(body?.text ?? '');

function parsed(text: string): JsonObject {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return {};
  }
}
