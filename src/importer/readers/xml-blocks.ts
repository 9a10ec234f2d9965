/** An element of a Word part, from its opening to its closing tag. */
export interface XmlBlock {
  /** What the opening tag says beside its name. */
  attributes: string;
  body: string;
  /** Offset after the closing tag. */
  end: number;
}

/**
 * All elements `w:NAME` that hold something, in order; one within another of the same name is not listed.
 * Searches forward only: the time grows with the length of the part, however broken it is.
 */
export function* findBlocks(xml: string, name: string): Generator<XmlBlock> {
  const [opening, closing] = [`<w:${name}`, `</w:${name}>`];
  let at = xml.indexOf(opening);
  while (at !== -1) {
    const from = at + opening.length;
    const tagEnd = xml.indexOf('>', from);
    if (tagEnd === -1) return;
    const isOpen = /[\s>]/.test(xml.charAt(from)) && xml.charAt(tagEnd - 1) !== '/';
    const close = isOpen ? xml.indexOf(closing, tagEnd) : -1;
    if (isOpen && close === -1) return;
    const end = isOpen ? close + closing.length : tagEnd;
    if (isOpen) yield { attributes: xml.slice(from, tagEnd), body: xml.slice(tagEnd + 1, close), end };
    at = xml.indexOf(opening, end);
  }
}

/** The `w:val` of the first such element. */
export function findValue(xml: string, element: string): string | undefined {
  return new RegExp(`<w:${element}\\s[^<>]*?w:val="([^"<>]*)"`).exec(xml)?.[1];
}

/** An attribute of an opening tag: `numId` of ` w:numId="3"`. */
export function findAttribute(attributes: string, name: string): string {
  return new RegExp(`\\sw:${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}
