import { fill, lines } from './lines.ts';

const tokens = [
  'new JValue(5)',
  'new JValue("12")',
  'new JValue(1.5)',
  'new JValue(true)',
  'new JValue("2026-03-04T05:06:07Z")',
  'new JValue((object)null)',
  'new JArray(1, 2)',
  'JToken.Parse("\\"text\\"")',
  'JToken.Parse("12345678901234567890")',
  'JToken.Parse("1.10")',
  'JObject.Parse("{\\"d\\":\\"2026-03-04T05:06:07+02:00\\"}")["d"]',
];

/** .NET has a type for it that policies cannot use. */
const bigInteger = 'JToken.Parse("12345678901234567890").ToObject<object>()';

/** JSON as Newtonsoft has it. */
export const json = [
  ...fill(
    lines(`
#.ToString()
#.Type
(string)(#)
(int)(#)
(bool)(#)
(double)(#)
(DateTime)(#)
#.Value<string>()
#.ToString(Formatting.None)
#.ToObject<object>()
#.HasValues
"" + (#)
(long?)(#)
(decimal)(#)
#.ToObject<string>()
`),
    tokens,
  ).filter((code) => code !== bigInteger),
  ...fill(
    ['JToken.Parse(#)', 'JObject.Parse(#)', 'JArray.Parse(#)', 'JsonConvert.DeserializeObject(#)'],
    [
      '"{\\"a\\":1,\\"b\\":[true,null,\\"x\\"]}"',
      '"[1, 2.50, 1e3, -0.0]"',
      '"5"',
      '""',
      '"{"',
      '"{a:1}"',
      '"{\'a\':1}"',
      '"[1,]"',
      '"// c\\n{}"',
      '"{} x"',
      '"{\\"a\\":1,\\"a\\":2}"',
      '"nul"',
      '"NaN"',
      'null',
    ],
  ),
  ...fill(
    lines(String.raw`
JObject.Parse("{\"a\":{\"b\":[1,{\"c\":\"d\"}],\"x.y\":2},\"list\":[{\"n\":1,\"s\":\"u\"},{\"n\":2,\"s\":\"v\"}],\"z\":null}").SelectToken(#)
JObject.Parse("{\"a\":{\"b\":[1,{\"c\":\"d\"}],\"x.y\":2},\"list\":[{\"n\":1,\"s\":\"u\"},{\"n\":2,\"s\":\"v\"}],\"z\":null}").SelectTokens(#)
`),
    [
      '"a"',
      '"a.b[1].c"',
      '"$.a.b[0]"',
      '"$..c"',
      '"list[*].n"',
      '"$.list[?(@.n > 1)].s"',
      `"$.list[?(@.s == 'u')]"`,
      `"a['x.y']"`,
      '"missing.b"',
      '"z"',
      '"z.q"',
      '"$"',
      '""',
      '"list[-1:]"',
      '"list[0,1].n"',
      '"list[0:1]"',
      '"a.*"',
      '"list[5]"',
      '"a["',
      '"$.list[?(@.n >= 1 && @.s != \'u\')]"',
    ],
  ),
];
