/** The items of a list on one line, whatever a person puts between them. */
export function itemsOf(text: string): string[] {
  return text
    .split(/[,，、;；]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
