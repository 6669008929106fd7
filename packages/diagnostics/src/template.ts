/** The names of the holes of a text: `'name' | 'value'` for `'{name} cannot be {value}'`. */
export type HolesOf<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | HolesOf<Rest>
  : never;

/** A value for each hole of a text. */
export type TemplateValues<Hole extends string = string> = Readonly<Record<Hole, string | number>>;

/**
 * Fills the holes of a text. A hole without a value is kept.
 *
 * @example
 * fillTemplate('{name} cannot be {value}', { name: 'calls', value: 0 }); // 'calls cannot be 0'
 */
export const fillTemplate = (text: string, values: TemplateValues): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, hole: string) => String(values[hole] ?? whole));
