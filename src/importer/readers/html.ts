import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { decodeText } from './decode-text.ts';
import { readHtmlTable } from './html-table.ts';
import { hasExtension, type Reader } from './reader.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const UNSEEN = new Set('head script style noscript template svg nav button select textarea iframe object'.split(' '));
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tr ul'.split(
    ' ',
  ),
);

export const htmlReader: Reader = {
  name: 'html',
  accepts: (file) => hasExtension(file, 'html', 'htm') || beginsAsHtml(file.bytes),
  read: ({ bytes }) => readHtml(decodeText(bytes)),
};

function beginsAsHtml(bytes: Uint8Array): boolean {
  return /^\W*(<!doctype html|<html[\s>])/i.test(new TextDecoder().decode(bytes.subarray(0, 500)));
}

/** The text that a page shows, a line for each block; item numbers of ordered lists are written out. */
export function readHtml(html: string): string {
  const text = parse(html).childNodes.map(readNode).join('');
  const lines = text.split('\n').map((line) => line.trim());
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function readNode(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return foldSpace(node.value);
  return 'tagName' in node ? readElement(node) : '';
}

function readElement(element: Element): string {
  const { tagName } = element;
  if (UNSEEN.has(tagName)) return '';
  if (tagName === 'br') return '\n';
  if (tagName === 'table') return `\n${readHtmlTable(element, readChildren)}\n`;
  const label = tagName === 'li' ? itemLabel(element) : '';
  const text = label + readChildren(element);
  return BLOCKS.has(tagName) ? `\n${text}\n` : text;
}

function readChildren(element: Element): string {
  return element.childNodes.map(readNode).join('');
}

/** White space is one space, and none where a source line was broken between two Chinese characters. */
function foldSpace(text: string): string {
  return text
    .replace(/(?<=[\u3000-\u9fff\uff00-\uffef])[^\S\n]*\n\s*(?=[\u3000-\u9fff\uff00-\uffef])/g, '')
    .replace(/[ \t\n\r\f]+/g, ' ');
}

/** How many items of an ordered list have been read. */
const counts = new WeakMap<object, number>();

function itemLabel(item: Element): string {
  const list = item.parentNode;
  if (list === null || list.nodeName !== 'ol') return '';
  const first = 'attrs' in list ? list.attrs.find(({ name }) => name === 'start') : undefined;
  const count = counts.get(list) ?? Number(first?.value ?? 1);
  counts.set(list, count + 1);
  return `${count}. `;
}
