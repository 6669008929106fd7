/** An encoding of text. */
export interface Codec {
  readonly name: string;
  encode(text: string): Uint8Array;
  decode(bytes: Uint8Array): string;
}

const utf8Encoder = new TextEncoder();
const utf8Decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export const utf8: Codec = {
  name: 'utf-8',
  encode: (text) => utf8Encoder.encode(text),
  decode: (bytes) => utf8Decoder.decode(bytes),
};

/** One byte for each code unit up to a limit; `?` for others. */
const narrow = (name: string, limit: number): Codec => ({
  name,
  encode: (text) =>
    Uint8Array.from({ length: text.length }, (_, index) => {
      const code = text.charCodeAt(index);
      return code > limit ? 63 : code;
    }),
  decode: (bytes) => Array.from(bytes, (byte) => (byte > limit ? '?' : String.fromCharCode(byte))).join(''),
});

export const ascii = narrow('us-ascii', 0x7f);
export const latin1 = narrow('iso-8859-1', 0xff);

const utf16 = (name: string, isBig: boolean): Codec => {
  const decoder = new TextDecoder(isBig ? 'utf-16be' : 'utf-16le', { ignoreBOM: true });
  return {
    name,
    encode: (text) => {
      const view = new DataView(new ArrayBuffer(text.length * 2));
      const whole = text.toWellFormed();
      for (let index = 0; index < whole.length; index++) view.setUint16(index * 2, whole.charCodeAt(index), !isBig);
      return new Uint8Array(view.buffer);
    },
    decode: (bytes) => decoder.decode(bytes),
  };
};

export const unicode = utf16('utf-16', false);
export const bigEndianUnicode = utf16('utf-16BE', true);

export const utf32: Codec = {
  name: 'utf-32',
  encode: (text) => {
    const codes = Array.from(text.toWellFormed(), (one) => one.codePointAt(0) ?? 0);
    const view = new DataView(new ArrayBuffer(codes.length * 4));
    codes.forEach((code, index) => {
      view.setUint32(index * 4, code, true);
    });
    return new Uint8Array(view.buffer);
  },
  decode: (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let text = '';
    for (let at = 0; at < bytes.length; at += 4) {
      const code = at + 4 <= bytes.length ? view.getUint32(at, true) : 0x110000;
      text += code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code);
    }
    return text;
  },
};
