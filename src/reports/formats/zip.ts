const ZIP = 0x04034b50;

/** Is it a zip archive, as the documents of office programs are? */
export function isZip(bytes: Buffer): boolean {
  return bytes.length > 4 && bytes.readUInt32LE(0) === ZIP;
}
