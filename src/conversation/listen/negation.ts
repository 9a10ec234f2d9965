const BEFORE =
  /(?:不是|并非|而非|不(?:问|要|想|算|包括|含|涉及|属于)|别(?!的)|除了?|没有?(?:问|说|提)|无关|\bnot(?: about| the| asking)?|n't(?: mean| about)?|\bexcept|\bother than|\brather than|\binstead of)[^,，。;；!！?？]{0,8}$/i;
const AFTER = /^[^,，。;；!！?？]{0,4}(?:除外|不算|无关|不用管|以外|之外|aside\b|excluded\b)/i;
const STARTS = /^(?:不是|并非|不问|别|除|not\b|except\b)/i;

/** Whether what stands at a place of a message is named to be set aside: 不是问食堂，问的是冷库. */
export function isSetAside(message: string, start: number, end: number): boolean {
  return (
    STARTS.test(message.slice(start, end)) || BEFORE.test(message.slice(0, start)) || AFTER.test(message.slice(end))
  );
}
