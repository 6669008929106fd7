/** A byte of a name in the form `%XX`, per UTF-8 byte of the character. */
const encodeChar = (char: string) =>
  [...new TextEncoder().encode(char)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

// What Windows forbids, control characters, and the escape sign itself where it could be read as an escape.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not reach a file name
const forbidden = /[<>:"/\\|?*\u0000-\u001f]|%(?=[0-9A-Fa-f]{2})/g;
const device = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/**
 * A resource's name as the name of a file or folder on any system: `..`, drive letters, device names, trailing dots and
 * forbidden characters are escaped, everything else stays readable. {@link decodeName} decodes it.
 */
export function encodeName(name: string): string {
  const plain = name.replaceAll(forbidden, encodeChar);
  const started = device.test(plain) ? `${encodeChar(plain.slice(0, 1))}${plain.slice(1)}` : plain;
  return started.replace(/[. ]+$/, (tail) => [...tail].map(encodeChar).join(''));
}

/** Decodes a file name. A file name that {@link encodeName} does not write is returned unchanged. */
export function decodeName(file: string): string {
  const name = file.replaceAll(/(?:%[0-9A-F]{2})+/g, decodeRun);
  return encodeName(name) === file ? name : file;
}

function decodeRun(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    // Bytes that are not UTF-8 are not an escape that apimkit writes.
    return run;
  }
}
