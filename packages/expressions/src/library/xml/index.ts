import { declareType, type TypeDeclaration } from '../../types/declare.ts';
import { domTypes } from './dom/members.ts';
import { documentType, elementType } from './element-members.ts';
import { leafTypes } from './leaf-members.ts';
import { nameTypes } from './name-members.ts';
import { nodeTypes } from './node-members.ts';
import { pathType } from './path-members.ts';
import { readerTypes } from './reader-members.ts';
import { extensionsType } from './sequence-members.ts';

const enumTypes = [
  declareType({
    name: 'System.Xml.XmlNodeType',
    kind: 'enum',
    values: {
      None: 0,
      Element: 1,
      Attribute: 2,
      Text: 3,
      CDATA: 4,
      EntityReference: 5,
      Entity: 6,
      ProcessingInstruction: 7,
      Comment: 8,
      Document: 9,
      DocumentType: 10,
      DocumentFragment: 11,
      Notation: 12,
      Whitespace: 13,
      SignificantWhitespace: 14,
      EndElement: 15,
      EndEntity: 16,
      XmlDeclaration: 17,
    },
  }),
  declareType({
    name: 'System.Xml.Linq.SaveOptions',
    kind: 'enum',
    values: { None: 0, DisableFormatting: 1, OmitDuplicateNamespaces: 2 },
  }),
  declareType({
    name: 'System.Xml.Linq.LoadOptions',
    kind: 'enum',
    values: { None: 0, PreserveWhitespace: 1, SetBaseUri: 2, SetLineInfo: 4 },
  }),
];

/** `System.Xml` and `System.Xml.Linq`. */
export const xmlTypes: readonly TypeDeclaration[] = [
  ...enumTypes,
  ...nameTypes,
  ...nodeTypes,
  elementType,
  documentType,
  ...leafTypes,
  extensionsType,
  ...readerTypes,
  ...domTypes,
  pathType,
];
