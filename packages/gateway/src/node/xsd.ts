import type { XmlDocument, XmlElement } from 'libxml2-wasm';
import type { XsdValidator } from '../xsd/port.ts';

const xsdNamespace = 'http://www.w3.org/2001/XMLSchema';

let loaded: Promise<XsdValidator> | undefined;

/**
 * Loads what validates XML by schemas of XSD: libxml2 as WebAssembly. It is an option of gateways, which call it when a body needs it first.
 *
 * @returns the validator, the same for each call; it reads no files and no URLs
 * @example
 * createGateway({ artifacts, parse, crypto: nodeCrypto, xsd: loadXsd });
 */
export function loadXsd(): Promise<XsdValidator> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<XsdValidator> {
  const library = await import('libxml2-wasm');
  const files = new Map<string, Uint8Array>();
  library.xmlRegisterInputProvider({
    match: (name) => files.has(name),
    open: (name) => {
      const file = files.get(name);
      return file && library.openBuffer(file);
    },
    read: library.readBuffer,
    close: (file) => {
      library.closeBuffer(file);
      return true;
    },
  });
  return {
    validate({ document, isSoap, schemas, included }) {
      // Memory of WebAssembly is not collected.
      const owned: { dispose(): void }[] = [];
      const read = (text: string, option = library.ParseOption.XML_PARSE_DEFAULT): XmlDocument => {
        const made = library.XmlDocument.fromString(withoutDeclaration(text), { option });
        owned.push(made);
        return made;
      };
      try {
        for (const [location, text] of included) files.set(location, encoded(withoutDeclaration(text)));
        const all = schemas.flatMap((text) => schemasIn(read(text)));
        const validator = library.XsdValidator.fromDoc(read(schemaOf(all, files)));
        owned.push(validator);
        let validated: XmlDocument;
        try {
          // The caller has checked the depth of the document, and that it declares no entities.
          validated = read(document, library.ParseOption.XML_PARSE_HUGE);
        } catch (error) {
          return { errors: [], unreadable: messageOf(error) };
        }
        const parts = isSoap ? contentOf(validated) : [validated];
        const errors = parts.flatMap((part) => {
          try {
            // The declarations of the two forms do not accept both.
            validator.validate(part as XmlElement);
            return [];
          } catch (error) {
            if (!(error instanceof library.XmlValidateError)) throw error;
            return error.details.map(({ message }) => message.trim());
          }
        });
        return { errors };
      } finally {
        for (const one of owned.reverse()) one.dispose();
        files.clear();
      }
    },
  };
}

/** A declaration may name another encoding than that of the text, which is decoded already. */
const withoutDeclaration = (text: string) => text.replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, '');

const messageOf = (error: unknown) => (error instanceof Error ? error.message.trim() : String(error));

const encoded = (text: string) => new TextEncoder().encode(text);

interface Schema {
  readonly text: string;
  readonly namespace: string | undefined;
}

/** The schemas of a document: itself, or those in the types of WSDL, with the namespaces that are declared around them. */
function schemasIn(document: XmlDocument): readonly Schema[] {
  const found = document.find('/xs:schema | /*[local-name()="definitions"]/*[local-name()="types"]/xs:schema', {
    xs: xsdNamespace,
  }) as XmlElement[];
  return found.map((element) => ({
    text: element.canonicalizeToString(),
    namespace: element.attr('targetNamespace')?.value,
  }));
}

/** One schema; several are imported by one that is made up. */
function schemaOf(all: readonly Schema[], files: Map<string, Uint8Array>): string {
  const [first] = all;
  if (!first) throw new Error('The document has no schema of XSD');
  if (all.length === 1) return first.text;
  const imports = all.map(({ text, namespace }, index) => {
    const location = `schema-${index}.xsd`;
    files.set(location, encoded(text));
    const name =
      namespace === undefined
        ? ''
        : ` namespace="${namespace.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`;
    return `<xs:import${name} schemaLocation="${location}" />`;
  });
  return `<xs:schema xmlns:xs="${xsdNamespace}" targetNamespace="urn:all-schemas">${imports.join('')}</xs:schema>`;
}

/** The elements in the body of an envelope of SOAP 1.1 or 1.2. */
const contentOf = (document: XmlDocument) =>
  document.find('/*[local-name()="Envelope"]/*[local-name()="Body"]/*') as XmlElement[];
