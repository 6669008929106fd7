/** What an option of a rule can be. */
export type OptionValue = number | string | boolean | readonly string[];

/** The options of a rule with their values, by name. */
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** The values that a check receives for the defaults of a declaration: any number for `500`, any texts for a list. */
export type OptionsOf<Defaults extends OptionValues> = { readonly [Name in keyof Defaults]: Widened<Defaults[Name]> };

type Widened<Value> = Value extends number
  ? number
  : Value extends string
    ? string
    : Value extends boolean
      ? boolean
      : readonly string[];

/** A description of the values that a default accepts, and a test for them. */
function acceptedBy(value: OptionValue): readonly [words: string, accepts: (given: unknown) => boolean] {
  if (typeof value === 'object')
    return [
      'a list of texts',
      (given) => Array.isArray(given) && given.every((one: unknown) => typeof one === 'string'),
    ];
  const words = typeof value === 'string' ? 'a text' : typeof value === 'number' ? 'a number' : 'true or false';
  return [words, (given) => typeof given === typeof value];
}

/**
 * Checks the options that a configuration sets for a rule.
 *
 * @throws {TypeError} for an option that the rule does not have, or a value of another type
 */
export function checkOptions(id: string, defaults: OptionValues, given: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(given)) {
    const byDefault = Object.hasOwn(defaults, name) ? defaults[name] : undefined;
    if (byDefault === undefined)
      throw new TypeError(
        `${id} does not have the option ${name}; its options: ${Object.keys(defaults).join(', ') || 'none'}`,
      );
    const [words, accepts] = acceptedBy(byDefault);
    if (!accepts(value)) throw new TypeError(`The option ${name} of ${id} must be ${words}`);
  }
}
