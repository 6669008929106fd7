/** Number of texts that are kept; the oldest go first. */
const most = 1000;
/** Milliseconds for which a link is valid (Microsoft Learn, "Api Export - Get"). */
const validity = 5 * 60_000;

interface Published {
  readonly text: string;
  readonly mediaType: string;
  readonly until: number;
}

/** The exports behind links, as in blob storage: readable without a token, for five minutes. */
export class PublishedTexts {
  readonly #texts = new Map<string, Published>();
  readonly #now: () => number;

  /** @param now milliseconds since the epoch */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Stores a text. @returns the path of its link */
  publish(name: string, text: string, mediaType: string): string {
    const path = `/exports/${name}`;
    this.#texts.set(path, { text, mediaType, until: this.#now() + validity });
    if (this.#texts.size > most) this.#texts.delete(this.#texts.keys().next().value ?? '');
    return path;
  }

  /** The response at a path: 403 when the link has expired; undefined when there was never a text. */
  respond(path: string): Response | undefined {
    const found = this.#texts.get(path);
    if (!found) return undefined;
    if (this.#now() > found.until)
      return new Response('<?xml version="1.0" encoding="utf-8"?><Error><Code>AuthenticationFailed</Code></Error>', {
        status: 403,
        headers: { 'content-type': 'application/xml' },
      });
    return new Response(found.text, { headers: { 'content-type': found.mediaType } });
  }
}
