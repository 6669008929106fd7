// Types of .NET that expressions may use, by their simple names, and those of the policies themselves.
const allowed = new Set(
  `
    Action AdjustmentRule Array AsymmetricAlgorithm Authorization BasicAuthCredentials BitConverter Boolean
    Byte Capture CaptureCollection Char CipherMode Convert DateTime DateTimeKind DateTimeOffset Decimal
    Dictionary Double Encoding Enum Enumerable Exception Extensions Formatting Func Group GroupCollection Guid
    HMAC HMACMD5 HMACSHA1 HMACSHA256 HMACSHA384 HMACSHA512 HashAlgorithm HashAlgorithmName HashSet IApi
    ICollection IDeployment IDictionary IEnumerable IEnumerator IGroup ILastError IList IMessageBody
    IOperation IPAddress IProduct IReadOnlyCollection IReadOnlyDictionary IRequest IResponse ISet
    ISubscription IUrl IUser IUserIdentity Int16 Int32 Int64 JArray JConstructor JContainer JObject JProperty
    JRaw JToken JTokenType JValue JsonConvert Jwt KeyValuePair KeyedHashAlgorithm List MD5 Match Math
    MidpointRounding Nullable Object Oid PaddingMode PublicKey Queue RNGCryptoServiceProvider RSA
    RSACertificateExtensions RSAEncryptionPadding RSASignaturePadding Random Regex RegexOptions SByte SHA1
    SHA1Managed SHA256 SHA256Managed SHA384 SHA384Managed SHA512 SHA512Managed Single Stack String
    StringBuilder StringComparer StringComparison StringReader StringSplitOptions StringWriter
    SymmetricAlgorithm TimeSpan TimeZone TimeZoneInfo TransitionTime Tuple UInt16 UInt32 UInt64 Uri UriPartial
    WebUtility X500DistinguishedName X509Certificate X509Certificate2 X509ContentType X509NameType XAttribute
    XCData XComment XContainer XDeclaration XDocument XDocumentType XElement XName XNamespace XNode
    XNodeDocumentOrderComparer XNodeEqualityComparer XObject XProcessingInstruction XText XmlNodeType
  `
    .trim()
    .split(/\s+/),
);
const keywords =
  /^(bool|byte|sbyte|char|decimal|double|float|int|uint|long|ulong|short|ushort|object|string|var|dynamic|void)$/;
// Names that policies use although they are not in the list: files, processes, the network, threads.
const refused =
  /^(File|Directory|Path|Process|Environment|HttpClient|WebClient|WebRequest|HttpWebRequest|Thread|Task|XmlDocument|XmlReader|XmlSerializer|Assembly|Activator|Console|MemoryStream|StreamReader|StreamWriter|DataTable|SqlConnection|AppDomain|GC|Marshal|JavaScriptSerializer|HttpContext|ConfigurationManager)$/;

/** Whether expressions may not use a type: `XmlDocument`, `System.IO.File`. A name without a namespace whose members are used can be a variable. */
export function isForbidden(name: string): boolean {
  const plain = name.replaceAll(/<.*>|\[[\s,]*\]|\?/g, '').trim();
  if (plain.startsWith('(') || keywords.test(plain)) return false;
  const simple = plain.split('.').at(-1) ?? '';
  if (plain.includes('.')) return !/^N_+$/.test(simple) && !allowed.has(simple) && !isMember(plain);
  return refused.test(simple);
}

/** `System.Text.Encoding.UTF8` is a member of a type that may be used. */
const isMember = (path: string) =>
  path
    .split('.')
    .slice(1)
    .some((part) => allowed.has(part));
