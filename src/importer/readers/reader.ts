/** A file as it came in, by whatever way. */
export interface SourceFile {
  name: string;
  bytes: Uint8Array;
}

/** One file format. */
export interface Reader {
  name: string;
  /** Looks at the content first; the name only decides between formats that look alike. */
  accepts(file: SourceFile): boolean;
  /** Throws an `UnreadableFile` for a fault that has a name, anything else for a broken file. */
  read(file: SourceFile): Promise<string> | string;
}

/** What can be wrong with a file, as far as its sender can do something about it. */
export type FileFault =
  | 'empty'
  | 'too_large'
  | 'unpacks_too_large'
  | 'not_a_document'
  | 'encrypted'
  | 'old_word'
  | 'no_text_layer'
  | 'unknown_characters'
  | 'no_text'
  | 'broken';

/** Ends reading; `readDocument` puts it into words. */
export class UnreadableFile extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault);
    this.name = 'UnreadableFile';
    this.fault = fault;
  }
}

/** Whether the name ends in one of these, given without the dot. */
export function hasExtension(file: SourceFile, ...extensions: string[]): boolean {
  const extension = /\.([a-z0-9]+)$/i.exec(file.name.trim())?.[1]?.toLowerCase();
  return extension !== undefined && extensions.includes(extension);
}

/** Whether the bytes begin with these. */
export function startsWith(bytes: Uint8Array, ...signature: number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
