const MENTION = /<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g;

/** The people mentioned in a message, each once. */
export function listMentions(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(MENTION), (match) => match[1] ?? ''))];
}

/** What a person meant by Slack's markup, as plain words; `names` gives the name of a mentioned user. */
export function readMarkup(text: string, bot: string, names: ReadonlyMap<string, string>): string {
  return (
    text
      .replace(MENTION, (_, user: string) => (user === bot ? ' ' : `@${names.get(user) ?? user}`))
      .replace(/<#[A-Z0-9]+\|([^>]+)>/g, '#$1')
      .replace(/<#([A-Z0-9]+)\|?>/g, '#$1')
      .replace(/<!([a-z]+)(?:\^[^|>]*)?(?:\|([^>]*))?>/g, (_, what: string, label?: string) => label ?? `@${what}`)
      .replace(/<((?:https?|mailto|tel):[^|>]*)(?:\|([^>]*))?>/g, (_, url: string, label?: string) => label || url)
      // Last, and the ampersand at the very end: somebody who typed `&lt;` meant just that.
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
      .trim()
  );
}

/** Makes text safe where Slack reads control sequences; it then shows exactly what was typed. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Without what no message can carry: control characters and halves of characters. */
export function cleanText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}
