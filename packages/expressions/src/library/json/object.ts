import { exception } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { JProperty } from './property.ts';
import { JContainer, type JToken } from './token.ts';
import { nullToken } from './value.ts';
import { printToken } from './write.ts';

const typeName = 'Newtonsoft.Json.Linq.JObject';

/** `JObject`. Its children are properties. */
export class JObject extends JContainer {
  override readonly type = 'Object';
  readonly #byName = new Map<string, JProperty>();

  property(name: string): JProperty | null {
    return this.#byName.get(name) ?? null;
  }

  item(name: string): JToken | null {
    return this.property(name)?.value ?? null;
  }

  get properties(): readonly JProperty[] {
    return this.items as JProperty[];
  }

  /** Sets the value of a property, which is made if it does not exist. */
  put(run: Run | null, name: string, token: JToken): void {
    const property = this.property(name);
    if (property) property.setValue(run, token);
    else this.append(run, name, token);
  }

  append(run: Run | null, name: string, token: JToken): void {
    const property = new JProperty(name);
    property.setValue(run, token);
    this.insert(run, this.items.length, property);
  }

  // The rest of what `IDictionary<string, JToken>` needs.

  get(_run: Run, name: string): JToken | null {
    return this.item(name);
  }

  set(name: string, token: JToken | null): null {
    this.put(null, name, token ?? nullToken());
    return null;
  }

  find(name: string): JProperty | undefined {
    return this.property(name) ?? undefined;
  }

  addNew(run: Run, name: string, token: JToken | null): null {
    this.append(run, name, token ?? nullToken());
    return null;
  }

  take(name: string, run: Run | null = null): JProperty | undefined {
    const property = this.find(name);
    if (property) this.removeAt(run, this.items.indexOf(property));
    return property;
  }

  override insert(run: Run | null, index: number, token: JToken): void {
    if (token.type !== 'Comment') super.insert(run, index, token);
  }

  override clone(run: Run | null): JObject {
    const copy = new JObject();
    run?.grow(8 + this.items.length);
    for (const item of this.items) copy.insert(run, copy.items.length, item.clone(run));
    return copy;
  }

  /** The order of properties does not matter. */
  override deepEquals(other: JToken, run: Run | null = null): boolean {
    run?.spend(1 + this.items.length);
    if (!(other instanceof JObject) || this.items.length !== other.items.length) return false;
    return this.properties.every(({ name, value }) => {
      const found = other.item(name);
      return found !== null && value.deepEquals(found, run);
    });
  }

  override toText(run: Run): string {
    return printToken(run, this, true);
  }

  protected override validate(token: JToken, existing: JToken | null): void {
    if (!(token instanceof JProperty))
      throw exception('ArgumentException', `Can not add ${netNameOf(token)} to ${typeName}.`);
    if (existing instanceof JProperty && existing.name === token.name) return;
    if (this.#byName.has(token.name))
      throw exception(
        'ArgumentException',
        `Can not add property ${token.name} to ${typeName}. Property with the same name already exists on object.`,
      );
  }

  protected override added(token: JToken): void {
    this.#byName.set((token as JProperty).name, token as JProperty);
  }

  protected override removed(token: JToken): void {
    this.#byName.delete((token as JProperty).name);
  }
}

/** The full name of the type of a token. */
export const netNameOf = (token: JToken): string => `Newtonsoft.Json.Linq.${shortNameOf(token)}`;

/** The name of the type of a token. */
export const shortNameOf = (token: JToken): string =>
  (({ Object: 'JObject', Array: 'JArray', Property: 'JProperty', Raw: 'JRaw' }) as Record<string, string>)[
    token.type
  ] ?? 'JValue';
