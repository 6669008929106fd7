/** Members of the library that .NET has in another form, by type and signature, with the reason. */
const known: readonly { readonly reason: string; readonly type: RegExp; readonly member: RegExp }[] = [
  {
    reason: 'collections have enumerators and views of types that code does not name',
    type: /^System\.Collections\.Generic\./,
    member: /^(IEnumerator<.*> GetEnumerator\(\)|(Key|Value)Collection<K, V> (Keys|Values) \{ get; \})$/,
  },
  {
    reason: 'an explicit implementation of an interface, which calls through the interface need',
    type: /^(System\.DateTimeOffset|System\.Array<T>|Newtonsoft\.Json\.Linq\.JObject)$/,
    member: /^(int CompareTo\(object\)|void CopyTo\(T\[\], int\)|ICollection<string> Keys \{ get; \})$/,
  },
  {
    reason: 'only .NET makes these exceptions',
    type: /^System\.Text\.RegularExpressions\.RegexParseException$/,
    member: /^new\(/,
  },
  {
    reason: 'the same members for every type with formats; the provider changes nothing',
    type: /^System\.(Guid|TimeSpan)$/,
    member: /^string ToString\(IFormatProvider\)$/,
  },
  {
    reason: 'an extension method of sequences of tokens, or a parameter with a default value',
    type: /^(Newtonsoft\.Json\.Linq\.JToken|PolicyExtensions)$/,
    member: /^(T Value<T>\(\)|static T GetValueOrDefault<T>\(this IReadOnlyDictionary<string, object>, string name\))$/,
  },
  {
    reason: 'the parameter is the interface of this class, which policies do not name',
    type: /^System\.Xml\.XPath\.Extensions$/,
    member: /XmlNamespaceManager\)$/,
  },
];

/** True for a member that differs for a known reason. */
export const isKnown = (type: string, member: string): boolean =>
  known.some((one) => one.type.test(type) && one.member.test(member));
