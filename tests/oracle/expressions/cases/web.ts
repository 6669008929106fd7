import { fill, lines } from './lines.ts';

/** WebUtility, Uri, IPAddress. */
export const web = [
  ...fill(
    lines(`
WebUtility.UrlEncode(#)
WebUtility.UrlDecode(#)
WebUtility.HtmlEncode(#)
WebUtility.HtmlDecode(#)
Uri.EscapeDataString(#)
Uri.UnescapeDataString(#)
`),
    [
      '"a b+c"',
      '"ü€😀"',
      '"a&b=c/d?e#f"',
      '"%41%zz%"',
      '"<a href=\\"x\\">\'"',
      '"&amp;&lt;&#65;&#x42;&eacute;&nope;&"',
      '"~-_.!*()\'"',
      '""',
      '"%C3%BC%ff"',
    ],
  ),
  ...fill(
    lines(`
new Uri(#).ToString()
new Uri(#).Host
new Uri(#).Port
new Uri(#).AbsolutePath
new Uri(#).PathAndQuery
new Uri(#).AbsoluteUri
new Uri(#).Query
new Uri(#).Fragment
new Uri(#).Scheme
new Uri(#).Segments
new Uri(#).Authority
new Uri(#).IsAbsoluteUri
new Uri(#).GetLeftPart(UriPartial.Authority)
new Uri(#).UserInfo
new Uri(#).LocalPath
new Uri(#).OriginalString
new Uri(#).IsDefaultPort
`),
    [
      '"https://Host.Example/a/b?c=d#e"',
      '"http://u:p@h:8080/x y/ü?q=a b"',
      '"http://h"',
      '"https://h:443/../a/./b/"',
      '"a/b"',
      '""',
    ],
  ),
  ...lines(`
new Uri("http://h/a/b").DnsSafeHost
new Uri("http://h/a/") == new Uri("http://h/a/")
new Uri("http://h/a").Equals(new Uri("HTTP://H/a"))
new Uri(new Uri("http://h/a/b"), "c").ToString()
new Uri(new Uri("http://h/a/b"), "/c?d").ToString()
new Uri(new Uri("http://h/a/b"), "http://other/").Host
new Uri("/a", UriKind.Relative).ToString()
new Uri((string)null)
new Uri("http://[::1]:80/").Host
{ Uri u; return Uri.TryCreate("http://h/a", UriKind.Absolute, out u) ? u.Host : "no"; }
{ Uri u; return Uri.TryCreate("::", UriKind.Absolute, out u); }
Uri.EscapeUriString("http://h/ü b")
Uri.EscapeDataString(null)
WebUtility.UrlEncode(null)
WebUtility.HtmlEncode(null)
System.Net.WebUtility.UrlEncode("a b")
System.Uri.EscapeDataString("a b")
WebUtility.UrlDecode("a%2Bb+c%20d")
new Uri(context.Request.OriginalUrl.ToString()).Host
IPAddress.Parse("10.0.0.1").ToString()
IPAddress.Parse("10.0.0.1").GetAddressBytes()
IPAddress.Parse("::1").AddressFamily
IPAddress.Parse("x")
IPAddress.IsLoopback(IPAddress.Parse("127.0.0.1"))
IPAddress.Parse("10.0.0.1").Equals(IPAddress.Parse("10.0.0.1"))
IPAddress.TryParse(context.Request.IpAddress, out var a) ? a.ToString() : "none"
`),
];
