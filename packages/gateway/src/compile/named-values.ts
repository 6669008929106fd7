const hole = /\{\{\s*([\w.-]+)\s*\}\}/g;

/** The values behind `{{name}}`, by display name. */
export class NamedValues {
  readonly #values: ReadonlyMap<string, string>;
  readonly #secrets: readonly (readonly [name: string, value: string])[];
  /** Names that were met and have no value. */
  readonly missing = new Set<string>();

  constructor(values: ReadonlyMap<string, string>, secret: ReadonlySet<string>) {
    this.#values = values;
    // Longer values first: one may contain another.
    this.#secrets = [...values]
      .filter(([name, value]) => secret.has(name) && value !== '')
      .sort(([, one], [, other]) => other.length - one.length);
  }

  /** A text with the values in place. One value does not refer to another (api-management-howto-properties). */
  in(text: string): string {
    if (!text.includes('{{')) return text;
    return text.replaceAll(hole, (whole, name: string) => {
      const value = this.#values.get(name);
      if (value === undefined) this.missing.add(name);
      return value ?? whole;
    });
  }

  /** The same for a Liquid template, whose own variables are in the same braces. */
  inTemplate(text: string): string {
    return text.replaceAll(hole, (whole, name: string) => this.#values.get(name) ?? whole);
  }

  /**
   * A text for a trace: secret values are replaced with their names, also where they are part of a URL, of JSON, or of the credentials of
   * basic authentication.
   */
  masked(text: string): string {
    if (this.#secrets.length === 0) return text;
    let masked = text.replaceAll(/\bBasic ([A-Za-z0-9+/]+=*)/g, (whole, encoded: string) => {
      const plain = decodedBase64(encoded);
      return this.#secrets.some(([, value]) => plain.includes(value)) ? 'Basic ***' : whole;
    });
    for (const [name, value] of this.#secrets)
      for (const form of new Set([value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)]))
        if (masked.includes(form)) masked = masked.replaceAll(form, `{{${name}}}`);
    return masked;
  }
}

function decodedBase64(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)));
  } catch {
    return '';
  }
}
