/** A token of tests, whose signature is not one. */
export const token =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJqdGkiOiJ0LTEiLCJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUvIiwic3ViIjoidXNlci03IiwiYXVkIjpbImFwaTovL29yZGVycyJdLCJyb2xlcyI6WyJhIiwiYiJdLCJvaWQiOiJvLTEifQ.c2lnbmF0dXJl';

const text = (value: string) => JSON.stringify(value);

/** C# of the values of a variable, one for each context; undefined where it is absent. */
export function samplesOf(
  name: string,
  type: string,
  reader: string,
  source: string,
  body: string,
): readonly (string | undefined)[] {
  switch (type) {
    case 'int':
    case 'Int32':
      return ['1', '0', '-1', '2'];
    case 'long':
    case 'Int64':
      return ['3L', '0L', '-1L', '9000000000L'];
    case 'double':
      return ['0.5', '0.0', '-1.25', '1e20'];
    case 'bool':
    case 'Boolean':
      return ['true', 'false', 'true', undefined];
    case 'DateTime':
      return ['new DateTime(2026, 3, 4, 5, 0, 0, DateTimeKind.Utc)', 'DateTime.MinValue', 'new DateTime(2024, 2, 29)'];
    case 'DateTimeOffset':
      return ['new DateTimeOffset(2026, 3, 4, 5, 0, 0, TimeSpan.Zero)', 'DateTimeOffset.MinValue'];
    case 'JObject':
      return [`JObject.Parse(${text(body)})`, 'new JObject()', undefined, `JObject.Parse(${text(body)})`];
    case 'JToken':
      return [`JToken.Parse(${text(body)})`, 'new JValue(1)', undefined, 'new JArray(1, "a")'];
    case 'JArray':
      return [
        `new JArray(JObject.Parse(${text(body)}), JObject.Parse(${text(body)}))`,
        'new JArray()',
        undefined,
        'new JArray(1, 2)',
      ];
    case 'Jwt':
      return [`${text(token)}.AsJwt()`, `${text(token)}.AsJwt()`, undefined, '(Jwt)null'];
    case 'byte[]':
      return ['new byte[] { 1, 2, 3 }', 'new byte[0]'];
    case 'string[]':
      return ['new [] { "a", "b" }', 'new string[0]'];
    default:
      return texts(name, type, reader, source, body);
  }
}

function texts(
  name: string,
  type: string,
  reader: string,
  source: string,
  body: string,
): readonly (string | undefined)[] {
  if (/JArray\.Parse/.test(reader)) return ['"[1, \\"two\\", {\\"a\\": 3}]"', '"[]"', '"{}"'];
  if (/(JObject|JToken)\.Parse/.test(reader)) return [text(body), '"{}"', '"[]"'];
  if (/XDocument|XElement/.test(reader)) return ['"<a><b>1</b></a>"', '"<a/>"', '"a"'];
  if (/FromBase64String/.test(reader) || encodedIn(source, name)) return [key(32), key(16), '"abc"', key(32)];
  if (/Guid/.test(reader) || source.includes(`${name}"]).ToByteArray`))
    return ['"7c9e6679-7425-40de-944b-e07fc1f90ae7"', '""'];
  if (/DateTime/.test(reader)) return ['"2026-03-04T05:06:07Z"', '"04/05/2026 10:11:12"', '"never"'];
  if (/bool/.test(reader)) return ['"true"', '"False"', '"no"'];
  if (/\b(int|long|double|Convert\.ToInt\d+|Convert\.ToDouble)\b/.test(reader)) return ['"3"', '"0"', '"x"', '"-12"'];
  if (/Uri/.test(reader)) return ['"https://host.example:8443/a/b?c=d#e"', '"http://h"', '"//"'];
  // Compared with a text: that text is one of the values.
  const compared = new RegExp(String.raw`"${escaped(name)}"[^)]*\)?\]?\)*\s*[=!]=\s*"([^"]*)"`).exec(source)?.[1];
  const usual = `"${name.replaceAll(/[^\w]/g, '')}-1, b.c;d=e"`;
  const first = compared === undefined ? usual : text(compared);
  if (type === '') return [first, '42', undefined, '"ü & <b>"'];
  return [first, '""', undefined, '"ü & <b>/x y?"'];
}

const escaped = (name: string) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Base64 of a key of so many bytes. */
const key = (size: number) =>
  text(Buffer.from(Array.from({ length: size }, (_, index) => index * 7)).toString('base64'));

const encodedIn = (source: string, name: string) =>
  new RegExp(String.raw`FromBase64String\([^;]{0,40}"${escaped(name)}"`).test(source);
