const MARK = /（附件：[^）]*）$/u;

/** The words with the name of the file that came with them, by which it is found again. */
export function withEvidence(text: string, attachment: string | undefined): string {
  return attachment === undefined ? text : `${text}（附件：${attachment.replace(/[（）]/gu, ' ')}）`;
}

export const hasEvidence = (said: string): boolean => MARK.test(said);
