/** Types with a value of each. */
const values: readonly (readonly [type: string, value: string])[] = [
  ['int', '1'],
  ['long', '2'],
  ['ulong', '3'],
  ['byte', '4'],
  ['char', "'5'"],
  ['double', '6.5'],
  ['decimal', '7.5m'],
  ['bool', 'true'],
  ['string', '"8"'],
  ['object', '"9"'],
  ['int?', 'null'],
  ['ulong?', '10'],
  ['char?', "'b'"],
  ['DateTime', 'new DateTime(2024, 2, 29)'],
  ['Guid', 'Guid.Empty'],
  ['JToken', '12'],
  ['JObject', 'null'],
  ['XElement', 'new XElement("a", "13")'],
  ['string[]', 'new[] { "14" }'],
  ['List<string>', 'new List<string> { "15" }'],
  ['IEnumerable<string>', 'new[] { "16" }'],
];

/** What each type can be without a cast, with a cast, and compared with: most pairs do not compile. */
export const conversions: readonly string[] = values.flatMap(([from, a]) =>
  values.flatMap(([to, b]) => [
    `{ ${from} a = ${a}; ${to} b = a; return b; }`,
    `{ ${from} a = ${a}; return (${to})a; }`,
    `{ ${from} a = ${a}; ${to} b = ${b}; return a == b; }`,
  ]),
);
