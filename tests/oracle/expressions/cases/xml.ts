import { lines } from './lines.ts';

const document = '"<r a=\\"1\\"><b id=\\"x\\">one</b><b id=\\"y\\">two <i>three</i></b><c/></r>"';
const named = '"<p:r xmlns:p=\\"urn:p\\" xmlns=\\"urn:d\\"><p:a>1</p:a><b>2</b></p:r>"';

/** LINQ to XML, `XmlDocument` and readers. `D` is a document, `N` has namespaces. */
export const xml = lines(String.raw`
XDocument.Parse(D).Root.Name
XDocument.Parse(D).Root.Name.LocalName
XDocument.Parse(D).Root.Attribute("a").Value
XDocument.Parse(D).Root.Attribute("z")
XDocument.Parse(D).Root.Attribute("z")?.Value
(int)XDocument.Parse(D).Root.Attribute("a")
(string)XDocument.Parse(D).Root.Element("b")
(string)XDocument.Parse(D).Root.Element("z")
(int?)XDocument.Parse(D).Root.Element("z")
(int)XDocument.Parse(D).Root.Element("b")
XDocument.Parse(D).Root.Element("b").Value
XDocument.Parse(D).Root.Element("z").Value
XDocument.Parse(D).Root.Elements().Count()
XDocument.Parse(D).Root.Elements("b").Select(e => e.Value)
XDocument.Parse(D).Root.Elements("b").Last().Value
XDocument.Parse(D).Root.Elements("b").Select(e => (string)e.Attribute("id"))
XDocument.Parse(D).Descendants("i").First().Value
XDocument.Parse(D).Descendants().Select(e => e.Name.LocalName)
XDocument.Parse(D).Descendants("i").Single().Parent.Name
XDocument.Parse(D).Descendants("i").First().Ancestors().Count()
XDocument.Parse(D).Root.Nodes().Count()
XDocument.Parse(D).Root.FirstNode
XDocument.Parse(D).Root.LastNode
XDocument.Parse(D).Root.Attributes().Count()
XDocument.Parse(D).Root.HasElements
XDocument.Parse(D).Root.HasAttributes
XDocument.Parse(D).Root.Element("c").IsEmpty
XDocument.Parse(D).ToString()
XDocument.Parse(D).ToString(SaveOptions.DisableFormatting)
XDocument.Parse(D).Root
XDocument.Parse(D).Declaration
XDocument.Parse("<?xml version=\"1.0\" encoding=\"utf-8\"?><a/>").ToString()
XDocument.Parse("<?xml version=\"1.0\" encoding=\"utf-8\"?><a/>").Declaration.ToString()
XDocument.Parse("")
XDocument.Parse("<a>")
XDocument.Parse("<a></b>")
XDocument.Parse("<a>&x;</a>")
XDocument.Parse("<a/><b/>")
XDocument.Parse("text")
XDocument.Parse(null)
XElement.Parse("<a>1 &lt; 2 &amp; &#65; <![CDATA[<raw>]]></a>").Value
XElement.Parse("<a>1 &lt; 2 &amp; &#65; <![CDATA[<raw>]]></a>").ToString()
XElement.Parse("<a><!-- c --><?pi x?>t</a>").ToString()
XElement.Parse("<a>  <b/>  </a>").ToString()
XElement.Parse("<a>  <b/>  </a>", LoadOptions.PreserveWhitespace).ToString()
XElement.Parse("<a b='&quot;x&quot;'/>").ToString()
XElement.Parse("<a b='x&#10;y'/>").Attribute("b").Value
XElement.Parse("<a>\r\n</a>").Value
XElement.Parse(N).Name
XElement.Parse(N).Name.NamespaceName
XElement.Parse(N).Element("b")
XElement.Parse(N).Element(XName.Get("b", "urn:d")).Value
XElement.Parse(N).Element(XNamespace.Get("urn:p") + "a").Value
XElement.Parse(N).Elements().Select(e => e.Name.LocalName)
XElement.Parse(N).Descendants().First(e => e.Name.LocalName == "a").Value
XElement.Parse(N).ToString()
XElement.Parse(N).GetDefaultNamespace()
XElement.Parse(N).GetNamespaceOfPrefix("p")
XElement.Parse(N).Element(XName.Get("b", "urn:d")).ToString()
{ XNamespace n = "urn:d"; return XElement.Parse(N).Element(n + "b").Value; }
{ XNamespace n = "urn:d"; return new XElement(n + "a", new XElement(n + "b"), new XElement("c")).ToString(); }
{ XName n = "local"; return n.LocalName + n.NamespaceName; }
XName.Get("{urn:x}a").ToString()
new XElement("a")
new XElement("a", "text")
new XElement("a", 1, 2.5, true, null, "x").ToString()
new XElement("a", new XAttribute("b", 1), new XElement("c", "d")).ToString()
new XElement("a", new[] { new XElement("b"), new XElement("c") }).ToString()
new XElement("a", new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc)).Value
new XElement("a", "<&>\"'").ToString()
new XElement("a", new XAttribute("b", "<&>\"'")).ToString()
new XElement("a", new XCData("<x>")).ToString()
new XElement("a", new XComment("c")).ToString()
new XElement("a", new XText("t")).ToString()
new XElement("a b")
new XElement((XName)null)
new XDocument(new XElement("a")).ToString()
new XDocument(new XDeclaration("1.0", "utf-8", "yes"), new XElement("a")).Declaration.ToString()
new XDocument(new XElement("a"), new XElement("b"))
new XAttribute("a", 1).ToString()
new XAttribute("a", 1).Name
{ var e = XElement.Parse("<a><b/></a>"); e.Add(new XElement("c")); e.Add("t"); return e.ToString(); }
{ var e = XElement.Parse("<a><b/></a>"); e.AddFirst(new XElement("c")); return e.ToString(); }
{ var e = XElement.Parse("<a><b/></a>"); e.Element("b").Remove(); return e.ToString(); }
{ var e = XElement.Parse("<a><b/></a>"); e.Element("b").ReplaceWith(new XElement("d")); return e.ToString(); }
{ var e = XElement.Parse("<a><b/></a>"); e.Element("b").AddAfterSelf(new XElement("d")); e.Element("b").AddBeforeSelf("t"); return e.ToString(); }
{ var e = XElement.Parse("<a><b/></a>"); e.Value = "v"; return e.ToString(); }
{ var e = XElement.Parse("<a x=\"1\"/>"); e.SetAttributeValue("x", 2); e.SetAttributeValue("y", "n"); e.SetAttributeValue("x", null); return e.ToString(); }
{ var e = XElement.Parse("<a><b>1</b></a>"); e.SetElementValue("b", 2); e.SetElementValue("c", "n"); return e.ToString(); }
{ var e = XElement.Parse("<a x=\"1\"/>"); e.Attribute("x").Value = "9"; e.Name = "z"; return e.ToString(); }
{ var e = XElement.Parse("<a x=\"1\"><b/></a>"); e.RemoveAll(); return e.ToString(); }
{ var e = XElement.Parse("<a><b/><b/></a>"); e.Elements("b").Remove(); return e.ToString(); }
{ var s = ""; foreach (var e in XElement.Parse(D).Elements("b")) s += e.Attribute("id").Value + "=" + e.Value + ";"; return s; }
XNode.DeepEquals(XElement.Parse("<a/>"), XElement.Parse("<a></a>"))
XElement.Parse("<a><b>1</b><b>2</b></a>").Elements().Sum(e => (int)e)
XElement.Parse("<a>true</a>").Value == "true"
(bool)XElement.Parse("<a>true</a>")
(bool)XElement.Parse("<a>1</a>")
(double)XElement.Parse("<a>1.5</a>")
(DateTime)XElement.Parse("<a>2020-01-02T03:04:05Z</a>")
(Guid)XElement.Parse("<a>7c9e6679-7425-40de-944b-e07fc1f90ae7</a>")
(int)XElement.Parse("<a>x</a>")
XElement.Parse("<a><b/></a>").FirstNode.ToString()
XElement.Parse("<a>t</a>").FirstNode.NodeType
XElement.Parse("<a><b/><c/></a>").Element("b").NextNode
XElement.Parse("<a><b/><c/></a>").Element("c").PreviousNode
XElement.Parse("<a><b/><c/></a>").Element("b").ElementsAfterSelf().Count()
XElement.Parse("<a>x<b>y</b></a>").DescendantNodes().Count()
{ var r = XmlReader.Create(new StringReader("<a><b>1</b></a>")); r.MoveToContent(); return r.Name; }
{ var r = XmlReader.Create(new StringReader("<a x='1'><b>1</b></a>")); r.MoveToContent(); return r.GetAttribute("x"); }
{ using (var r = XmlReader.Create(new StringReader("<a><b>1</b></a>"))) { r.MoveToContent(); return XNode.ReadFrom(r).ToString(); } }
{ using (var r = XmlReader.Create(new StringReader("<a><b>1</b><b>2</b></a>"))) { var n = 0; while (r.Read()) if (r.NodeType == XmlNodeType.Element && r.Name == "b") n++; return n; } }
{ var x = new XmlDocument(); x.LoadXml("<a><b c=\"1\">t</b></a>"); return x.SelectSingleNode("/a/b").InnerText; }
{ var x = new XmlDocument(); x.LoadXml("<a><b c=\"1\">t</b></a>"); return x.SelectSingleNode("//b/@c").Value; }
{ var x = new XmlDocument(); x.LoadXml("<a><b>1</b><b>2</b></a>"); return x.SelectNodes("//b").Count; }
{ var x = new XmlDocument(); x.LoadXml("<a><b>1</b></a>"); return x.SelectSingleNode("/a/z") == null; }
{ var x = new XmlDocument(); x.LoadXml("<a><b>1</b></a>"); return x.DocumentElement.Name + x.DocumentElement.FirstChild.InnerText; }
{ var x = new XmlDocument(); x.LoadXml("<a><b>1</b></a>"); return x.OuterXml; }
{ var x = new XmlDocument(); x.LoadXml("<a>"); return x.OuterXml; }
{ var x = new XmlDocument(); x.LoadXml("<a><b>1</b></a>"); return x.GetElementsByTagName("b")[0].InnerXml; }
{ var r = new StringReader("l1\nl2"); return r.ReadLine() + "|" + r.ReadLine() + "|" + (r.ReadLine() == null); }
{ var r = new StringReader("ab"); return r.Read() + r.Peek(); }
new StringReader("abc").ReadToEnd()
`).map((line) => line.replaceAll(/\bD\b(?=\))/g, () => document).replaceAll(/\bN\b(?=\))/g, () => named));
