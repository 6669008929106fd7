import { compact, isObject, itemsOf, type Json, type JsonObject, objectOf, textOf } from './document/json.ts';
import { plainName, templateNames } from './document/path-template.ts';
import { examplesOf } from './examples.ts';
import { storedSchema } from './schema.ts';
import { SchemaStore } from './schema-store.ts';

/** Turns the parameters of one operation into ARM's ParameterContract. */
export class ParameterImport {
  readonly #operation: string;
  readonly #store: SchemaStore;

  constructor(operation: string, store: SchemaStore) {
    this.#operation = operation;
    this.#store = store;
  }

  /** Parameters in the query or in headers. Cookies are not kept. */
  in(place: string, parameters: readonly JsonObject[]): readonly Json[] {
    return parameters.filter((one) => one.in === place).map((one) => this.#contract(one, place));
  }

  headers(headers: readonly JsonObject[], status: string): readonly Json[] {
    return headers.map((one) => this.#contract(one, `${status} header`));
  }

  /**
   * One parameter for each name in the template; undeclared parameters are required strings.
   *
   * @param parameters those of the path, and of the query as far as it is part of the template
   */
  template(path: string, parameters: readonly JsonObject[]): readonly Json[] {
    return [...new Set(templateNames(path))].map((name) => {
      const declared =
        parameters.find((one) => one.name === name) ?? parameters.find((one) => one.name === plainName(name));
      return declared
        ? { ...this.#contract(declared, String(declared.in)), name, required: true }
        : { name, type: 'string', required: true };
    });
  }

  #contract(parameter: JsonObject, where: string): JsonObject {
    const media = Object.values(objectOf(parameter.content)).map(objectOf)[0];
    const schema = parameter.schema ?? media?.schema;
    const plain = objectOf(this.#store.resolve(schema));
    const name = String(parameter.name ?? '');
    const type = plain.type;
    return compact({
      name,
      type: textOf(type) ?? textOf(itemsOf(type).find((one) => one !== 'null')) ?? 'string',
      description: textOf(parameter.description),
      required: parameter.required === true ? true : undefined,
      defaultValue: plain.default === undefined ? undefined : valueText(plain.default),
      values: itemsOf(plain.enum).map(valueText),
      typeName:
        isObject(schema) && !SchemaStore.isPlain(storedSchema(schema))
          ? this.#store.nameFor(schema, `${this.#operation} ${where} ${name}`)
          : undefined,
      examples: examplesOf({}, parameter),
    });
  }
}

const valueText = (value: Json) => (typeof value === 'string' ? value : JSON.stringify(value));
