/** What mammoth's document tree holds, as far as it is needed here. */
interface DocxNode {
  type: string;
  children?: DocxNode[];
  value?: string;
  /** Shared by all paragraphs of one numbering and level. */
  numbering?: { isOrdered: boolean; level: string } | null;
}

type Numbering = NonNullable<DocxNode['numbering']>;

/**
 * Word counts paragraphs by itself; their numbers are no text of the document. They are written out here, because an
 * HTML list would begin anew after every paragraph between two items. Word's own style of number is not known.
 */
export function writeListNumbers(document: DocxNode): DocxNode {
  const counts = new Map<Numbering, number>();
  const visit = (node: DocxNode): DocxNode => {
    if (!node.children) return node;
    const numbering = node.type === 'paragraph' ? node.numbering : undefined;
    const label = numbering ? nextLabel(numbering, counts) : [];
    const children = [...label, ...node.children.map(visit)];
    return numbering ? { ...node, numbering: null, children } : { ...node, children };
  };
  return visit(document);
}

function nextLabel(numbering: Numbering, counts: Map<Numbering, number>): DocxNode[] {
  if (!numbering.isOrdered) return [];
  const count = (counts.get(numbering) ?? 0) + 1;
  counts.set(numbering, count);
  const level = Number(numbering.level);
  for (const deeper of counts.keys()) {
    if (Number(deeper.level) > level) counts.delete(deeper);
  }
  const label = level === 0 ? `${count}. ` : `（${count}）`;
  return [{ type: 'run', children: [{ type: 'text', value: label }] }];
}
